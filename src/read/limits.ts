/** Largest file that is read, in bytes. */
export const maxFileBytes = 100 * 1024 * 1024

/** Largest file of records that is read, in bytes. */
export const maxRecordBytes = 50 * 1024 * 1024

/** Largest sum of the inflated parts of a zip container, in bytes. */
export const maxInflatedBytes = 300 * 1024 * 1024

/** Most parts a zip container may hold. */
export const maxZipEntries = 10_000

/** Most lines of a text. */
export const maxLines = 200_000

/** Most pages of a PDF. */
export const maxPages = 5_000

/** Most pieces of text on one page of a PDF. */
export const maxItemsPerPage = 200_000
