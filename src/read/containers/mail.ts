import type {Attachment, Email} from 'postal-mime'
import type {Container, Enclosed} from '../containers.js'
import {broken} from '../refuse.js'

/**
 * Mở thư điện tử (RFC 5322, MIME): each attachment, mails within the mail included.
 *
 * - [x] names in any encoding; pictures that belong to the words of the mail are left out and counted
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
      return broken(file, 'EML', error)
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
  const referred = idsIn(email.html ?? '')
  const isAside = (each: Attachment) => isDecoration(each, referred)
  const files = email.attachments.filter((each) => !isAside(each)).map(fileOf)
  const pictures = email.attachments
    .filter(isAside)
    .map((each, index) => ({...fileOf(each, index), aside: true}))
  return [...(files.length > 0 ? files : words(email)), ...pictures]
}

function fileOf(attachment: Attachment, index: number): Enclosed {
  return enclosed(nameOf(attachment, index), bytesOf(attachment.content))
}

/** Ids of the parts that the words refer to (RFC 2392). */
function idsIn(html: string): ReadonlySet<string> {
  const found = html.matchAll(/cid:(?<id>[^"'\s<>)]+)/gu)
  return new Set([...found].map(({groups}) => (groups?.['id'] ?? '').replaceAll('%40', '@')))
}

/** Bytes below which a picture that stands inline is a logo or a signature, not a photo of a dispatch. */
const smallPicture = 30 * 1024

/** A picture that belongs to the words: they refer to it, or it is small. One without an id is referred to by its place. */
function isDecoration(
  {mimeType, disposition, related, contentId, content}: Attachment,
  referred: ReadonlySet<string>,
): boolean {
  if (!mimeType.startsWith('image/')) return false
  const id = contentId?.replace(/^<|>$/gu, '')
  if (related && (id === undefined || referred.has(id))) return true
  return disposition === 'inline' && bytesOf(content).length < smallPicture
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
