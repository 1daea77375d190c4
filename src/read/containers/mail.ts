import type {Attachment, Email} from 'postal-mime'
import {report} from '../../diagnostics/report.js'
import type {Container, Enclosed} from '../containers.js'

/**
 * Mở thư điện tử (RFC 5322, MIME): each attachment, mails within the mail included.
 *
 * - [x] names in any encoding; pictures that stand in the words of the mail are left out
 * - [x] the words themselves, where nothing is attached: a dispatch if they read like one
 */
export const mail: Container = {
  name: 'eml',
  extensions: ['.eml', '.mht', '.mhtml'],
  sniff: isMail,
  async unpack(bytes, file) {
    const {default: PostalMime} = await import('postal-mime')
    try {
      const email = await PostalMime.parse(bytes, {forceRfc822Attachments: true})
      return enclosedIn(email)
    } catch (error) {
      report(file, 'broken-file', undefined, 'EML', error instanceof Error ? error.message : '')
      return undefined
    }
  },
}

/** Characters in which the headers that tell a mail must have begun. */
const opening = 16_384

const firstHeader = /^[A-Za-z][A-Za-z\d-]*:(?=[ \t]|\r?\n[ \t])/u
const traced = /^(?:mime-version|message-id|received|return-path|delivered-to|content-type):/imu
const addressed = /^(?:from|to|date|subject):/imu

/** The first line is a header, and those of any mail follow before the first blank line. */
function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, opening)).toString('latin1')
  if (!firstHeader.test(head)) return false
  const [headers = ''] = head.split(/\r?\n\r?\n/u, 1)
  return traced.test(headers) && addressed.test(headers)
}

function enclosedIn(email: Email): Enclosed[] {
  const files = email.attachments
    .filter((each) => !isPicture(each))
    .map((each, index) => enclosed(nameOf(each, index), bytesOf(each.content)))
  return files.length > 0 ? files : words(email)
}

/** A picture in the words: a logo, a signature. */
function isPicture({mimeType, disposition, related}: Attachment): boolean {
  return mimeType.startsWith('image/') && (related === true || disposition === 'inline')
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/plain': '.txt',
  'text/html': '.html',
  'application/pdf': '.pdf',
}

function nameOf({filename, mimeType}: Attachment, index: number): string {
  return filename || `${index + 1}${endings[mimeType] ?? ''}`
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof ArrayBuffer ? new Uint8Array(content) : content
}

function words({html, text}: Email): Enclosed[] {
  const shown = html ? {name: 'body.html', value: `<html>${html}`} : {name: 'body.txt', value: text}
  if (!shown.value?.trim()) return []
  return [{...enclosed(shown.name, Buffer.from(`\uFEFF${shown.value}`)), doubtful: true}]
}

function enclosed(name: string, bytes: Uint8Array): Enclosed {
  return {name, size: bytes.length, bytes: () => bytes}
}
