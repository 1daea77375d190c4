import {z} from 'zod'
import {Agency, DocumentType, HolidayYear} from './schema.js'

/** Vốn từ của người dùng (`--lexicon`): what is appended to the lists shipped with the tool. */
export const LexiconExtra = z.strictObject({
  documentTypes: z.array(DocumentType).default([]),
  agencies: z.array(Agency).default([]),
  words: z.record(z.string(), z.array(z.string())).default({}),
  holidays: z.array(HolidayYear).default([]),
})
