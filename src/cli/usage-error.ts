import type {Language} from '../index.js'
import {printable} from './printable.js'
import {texts} from './texts.js'

/** What a message of commander tells. */
interface Told {
  readonly word?: string
  readonly option?: string
  readonly allowed?: string
  readonly got?: string
  /** Words that look like the wrong one. */
  readonly like?: string
}

type Say = Readonly<Record<Language, (told: Told) => string>>

/** What commander's own messages look like, and the sentence that tells each: what was seen, and what to do. */
const shapes: readonly (readonly [RegExp, Say])[] = [
  [
    /^unknown command '(?<word>.*?)'/su,
    {
      vi: ({word, like}) => `không có lệnh “${word}”; ${meant(like, 'vi') ?? 'xem congvan --help'}`,
      en: ({word, like}) =>
        `there is no command “${word}”; ${meant(like, 'en') ?? 'see congvan --help'}`,
    },
  ],
  [
    /^unknown option '(?<word>.*?)'/su,
    {
      vi: ({word, like}) => `không có tuỳ chọn “${word}”; ${meant(like, 'vi') ?? 'xem --help'}`,
      en: ({word, like}) => `there is no option “${word}”; ${meant(like, 'en') ?? 'see --help'}`,
    },
  ],
  [
    /^missing required argument/u,
    {
      vi: () => 'chưa cho biết đọc gì; cần tên tệp, thư mục hoặc -',
      en: () => 'nothing tells what to read; give the name of a file or a folder, or -',
    },
  ],
  [
    /^too many arguments.*?got (?<got>\d+)/su,
    {
      vi: ({got}) => `có ${got} đối số; lệnh này chỉ nhận một tên, xem --help`,
      en: ({got}) => `there are ${got} arguments; this command takes one name, see --help`,
    },
  ],
  [
    /^option '(?<option>.*?)' argument '(?<word>.*?)' is invalid\. Allowed choices are (?<allowed>.*?)\.$/su,
    {
      vi: ({option, word, allowed}) =>
        `${flags(option)} không nhận “${word}”; cần một trong: ${allowed}`,
      en: ({option, word, allowed}) =>
        `${flags(option)} does not take “${word}”; expected one of: ${allowed}`,
    },
  ],
  [
    /^option '(?<option>.*?)' argument missing/su,
    {
      vi: ({option}) => `${flags(option)} cần một giá trị ghi ngay sau; xem --help`,
      en: ({option}) => `${flags(option)} needs a value right after it; see --help`,
    },
  ],
]

/** Dùng sai: the message of commander as a line in the language of the user. */
export function usageError(message: string, language: Language): string {
  const plain = message.replace(/^error:\s*/u, '').trim()
  return `${texts[language].errorLabel}: ${printable(told(plain, language))}\n`
}

/** What none of the shapes fits is told in commander's words. */
function told(plain: string, language: Language): string {
  const like = /\(Did you mean (?:one of )?(?<like>[^?]+)\?\)/u.exec(plain)?.groups?.['like']
  for (const [shape, say] of shapes) {
    const found = shape.exec(plain)
    if (found) return say[language]({...found.groups, ...(like && {like})})
  }
  return plain.replaceAll('\n', ' ')
}

/** `(Did you mean one of --unit, --units?)` as a question of ours. */
function meant(like: string | undefined, language: Language): string | undefined {
  const words = like?.split(', ').map((word) => `“${word}”`)
  if (!words) return undefined
  return language === 'vi'
    ? `có phải ý bạn là ${words.join(' hay ')}?`
    : `did you mean ${words.join(' or ')}?`
}

/** `-f, --format <dạng>` → `-f, --format`. */
function flags(option = ''): string {
  return option.replace(/ [<[].*$/u, '')
}
