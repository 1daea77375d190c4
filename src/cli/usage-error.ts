import type {Language} from '../index.js'
import {printable} from './printable.js'
import {texts} from './texts.js'

/** What commander's own messages look like, and the sentence that tells each in Vietnamese. */
const shapes: readonly (readonly [RegExp, (told: Told) => string])[] = [
  [
    /^unknown command '(?<word>.*?)'/su,
    ({word, like}) => `không có lệnh “${word}”; ${like ? meant(like) : 'xem congvan --help'}`,
  ],
  [
    /^unknown option '(?<word>.*?)'/su,
    ({word, like}) => `không có tuỳ chọn “${word}”; ${like ? meant(like) : 'xem --help'}`,
  ],
  [/^missing required argument/u, () => 'chưa cho biết đọc gì; cần tên tệp, thư mục hoặc -'],
  [/^too many arguments/u, () => 'thừa đối số; lệnh này chỉ nhận một tên, xem --help'],
  [
    /^option '(?<option>.*?)' argument '(?<word>.*?)' is invalid\. Allowed choices are (?<allowed>.*?)\.$/su,
    ({option, word, allowed}) => `${flags(option)} không nhận “${word}”; cần một trong: ${allowed}`,
  ],
  [
    /^option '(?<option>.*?)' argument missing/su,
    ({option}) => `${flags(option)} cần một giá trị ghi ngay sau; xem --help`,
  ],
]

interface Told {
  readonly word?: string
  readonly option?: string
  readonly allowed?: string
  readonly like?: string
}

/** Dùng sai: the message of commander as a line in the language of the user. */
export function usageError(message: string, lang: Language): string {
  const plain = message.replace(/^error:\s*/u, '').trim()
  return `${texts[lang].errorLabel}: ${printable(lang === 'vi' ? translated(plain) : plain.replaceAll('\n', ' '))}\n`
}

function translated(plain: string): string {
  const like = /\(Did you mean (?:one of )?(?<like>[^?]+)\?\)/u.exec(plain)?.groups?.['like']
  for (const [shape, say] of shapes) {
    const told = shape.exec(plain)?.groups
    if (told || shape.test(plain)) return say({...told, ...(like && {like})})
  }
  return plain
}

function meant(like: string): string {
  return `có phải ý bạn là “${like}”?`
}

/** `-f, --format <dạng>` → `-f, --format`. */
function flags(option = ''): string {
  return option.replace(/ [<[].*$/u, '')
}
