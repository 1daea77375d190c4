const leap = String.raw`(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29`
const short = String.raw`(?:0[469]|11)-(?:0[1-9]|[12]\d|30)`
const long = String.raw`(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])`
const day = String.raw`(?:${leap}|\d{4}-(?:${long}|${short}|02-(?:0[1-9]|1\d|2[0-8])))`
const time = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?`

/** Ngày có thật: `2026-03-05`. */
export const dayShape = new RegExp(`^${day}$`, 'u')

/** Ngày, có thể kèm giờ: `2026-07-22T16:00+07:00`. */
export const momentShape = new RegExp(`^${day}(?:T${time})?$`, 'u')

/** Vị trí trong văn bản chuẩn hoá: `line:column-line:column`. */
export const placeShape = /^\d+:\d+-\d+:\d+$/u

/** SHA-256 of the file, in hexadecimal; blank for a record that was made of no file. */
export const hashShape = /^(?:[0-9a-f]{64})?$/u

/** Chữ in được: not blank, no control characters. */
export const printedShape =
  /^[^\u0000-\u001F\u007F-\u009F]*[^\s\u0000-\u001F\u007F-\u009F][^\u0000-\u001F\u007F-\u009F]*$/u
