import {z} from 'zod'

/** Đơn vị của người dùng: how it is called, and of which groups it is one. */
export const Unit = z.strictObject({
  name: z.string().min(1).describe('Tên đơn vị'),
  aliases: z.array(z.string().min(1)).default([]).describe('Cách gọi khác'),
  groups: z.array(z.string().min(1)).default([]).describe('Nhóm có đơn vị này, như văn bản gọi'),
})
export type Unit = z.infer<typeof Unit>

/** Tệp đơn vị (`--units`). */
export const UnitsFile = z.strictObject({units: z.array(Unit).min(1)})
export type UnitsFile = z.infer<typeof UnitsFile>
