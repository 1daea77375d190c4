/** Largest file that is read, in bytes. */
export const maxFileBytes = 100 * 1024 * 1024

/** Largest file of records that is read, in bytes. */
export const maxRecordBytes = 50 * 1024 * 1024

/** Largest sum of the inflated parts of a zip container, in bytes. */
export const maxInflatedBytes = 300 * 1024 * 1024

/** Largest XML part of a zip container, inflated, in bytes: parsing takes many times as much memory. */
export const maxPartBytes = 30 * 1024 * 1024

/** A part larger than this, in bytes, may not inflate to more than so many times its packed size. */
export const ratioFromBytes = 5 * 1024 * 1024
export const maxPartRatio = 200

/** Most parts a zip container may hold. */
export const maxZipEntries = 10_000

/** Most elements that may stand within each other in a marked-up document. */
export const maxNesting = 500

/** Columns that Word allows a table: a row that tells of more, or a cell that spans more, is damaged. */
export const mostColumns = 63

/** Most containers (mails, zips) that may stand within each other. */
export const maxContainers = 2

/** Most files that are taken out of one container. */
export const maxEnclosed = 1_000

/** Most lines of a text. */
export const maxLines = 200_000

/** Most pages of a PDF. */
export const maxPages = 5_000

/** Most pieces of text on one page of a PDF. */
export const maxItemsPerPage = 200_000

/** Most operators on one page of a PDF. */
export const maxOperatorsPerPage = 2_000_000

/** Longest time that one page of a PDF may take, in seconds; ordinary ones take some thousandths. */
export const maxPageSeconds = 20

/** Longest time that one file of a batch may take, in seconds; ordinary ones take some hundredths. */
export const maxFileSeconds = 120

/** Largest heap of a thread that reads files of a batch, in megabytes. */
export const maxThreadMegabytes = 1024

/** Most times that the password of a file may have been hashed anew: Office does so 100,000 times. */
export const maxSpins = 1_000_000

/** Most signatures of a file that are read. */
export const maxSignatures = 64

/** Longest signature, certificates and lists of revoked ones included, in bytes. */
export const maxSignatureBytes = 2 * 1024 * 1024

/** Most pieces (of ASN.1) that a signature may be made of. */
export const maxSignatureNodes = 200_000

/** Most pages of a file that are read by OCR; `ocrPages` sets another number. */
export const maxOcrPages = 60

/** Longest time that OCR may take for one page, in seconds; ordinary ones take one or two. */
export const maxOcrPageSeconds = 60

/** Most images that OCR reads at once: a hand of the WebAssembly engine takes about 150 MB. */
export const maxOcrWorkers = 2

/** Largest image that is decoded, in pixels: a page of A3 at 600 dots an inch. */
export const maxPixels = 72_000_000

/** Giới hạn that a user may set: an office may have larger files, or a machine with less room. */
export interface Limits {
  /** Largest file, in bytes. */
  readonly bytes: number
  /** Largest sum of the inflated parts of a container, in bytes. */
  readonly inflated: number
  /** Largest XML part, inflated, in bytes. */
  readonly part: number
  /** Most parts of a container. */
  readonly parts: number
  /** Most lines of text. */
  readonly lines: number
  /** Most pages. */
  readonly pages: number
  /** Longest time of one file read in a thread, in seconds. */
  readonly seconds: number
  /** Largest heap of a thread, in bytes. */
  readonly memory: number
}

export const defaultLimits: Limits = {
  bytes: maxFileBytes,
  inflated: maxInflatedBytes,
  part: maxPartBytes,
  parts: maxZipEntries,
  lines: maxLines,
  pages: maxPages,
  seconds: maxFileSeconds,
  memory: maxThreadMegabytes * 1024 * 1024,
}

/** The limits of one reading. */
export function limitsOf({limits}: {readonly limits?: Partial<Limits>}): Limits {
  return limits ? {...defaultLimits, ...limits} : defaultLimits
}
