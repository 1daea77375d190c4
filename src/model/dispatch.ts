import {z} from 'zod'
import {Citation} from './citation.js'
import {Directive} from './directive.js'
import {Doubt, Evidence, Page, Place} from './evidence.js'
import {dayShape, hashShape, printedShape} from './shapes.js'
import {authorities, families, secrecies, urgencies} from './vocabulary.js'

/** Tệp gốc. */
export const Source = z
  .strictObject({
    file: z.string().describe('Tên tệp'),
    format: z.string().describe('Định dạng: docx, odt, pdf, image, doc, rtf, html, markdown, text'),
    sha256: z.string().regex(hashShape).describe('Mã băm của tệp'),
    bytes: z.int().nonnegative().describe('Cỡ tệp, byte'),
    pages: z.int().positive().nullable().describe('Số trang; null khi tệp không chia trang'),
    text: z
      .enum(['native', 'ocr', 'mixed'])
      .describe('Nguồn chữ: native (có lớp chữ), ocr (nhận dạng), mixed'),
    encoding: z
      .string()
      .nullable()
      .describe('Bảng mã cũ của chữ trong tệp; null khi là mã của chính định dạng'),
  })
  .meta({id: 'Source', title: 'Tệp gốc'})
export type Source = z.infer<typeof Source>

/** Cơ quan ban hành và cơ quan chủ quản (NĐ 30/2020/NĐ-CP, Phụ lục I, ô 2). */
export const Issuer = z
  .strictObject({
    name: z.string().describe('Cơ quan ban hành, như in'),
    parent: z.string().nullable().describe('Cơ quan chủ quản trực tiếp'),
  })
  .meta({id: 'Issuer', title: 'Cơ quan ban hành'})
export type Issuer = z.infer<typeof Issuer>

/** Nơi gửi tới trong Kính gửi, như in. */
export const Addressee = z
  .strictObject({name: z.string().describe('Tên như in'), at: Place})
  .meta({id: 'Addressee', title: 'Kính gửi'})
export type Addressee = z.infer<typeof Addressee>

/** Phần tử có đánh số của nội dung (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6). */
export const OutlineElement = z
  .strictObject({
    label: z.string().describe('Nhãn như in: "I.", "1.", "a)", "Điều 2."'),
    depth: z.int().positive().describe('Cấp, từ 1'),
    text: z.string().describe('Nguyên văn sau nhãn'),
    at: Place,
    page: Page,
    get children() {
      return z.array(OutlineElement).describe('Các phần tử con')
    },
  })
  .meta({id: 'OutlineElement', title: 'Phần tử đánh số'})
export type OutlineElement = z.infer<typeof OutlineElement>

/** Khối chữ ký (NĐ 30/2020/NĐ-CP, Điều 13). */
export const Signature = z
  .strictObject({
    authority: z.enum(authorities).nullable().describe('Quyền hạn ký: TM, KT, TL, TUQ, Q'),
    onBehalfOf: z.string().nullable().describe('Tập thể hoặc người được ký thay'),
    position: z.string().nullable().describe('Chức vụ của người ký'),
    name: z.string().nullable().describe('Họ tên người ký'),
  })
  .meta({id: 'Signature', title: 'Chữ ký'})
export type Signature = z.infer<typeof Signature>

/** Nơi nhận, không kể dòng Lưu. */
export const Recipient = z
  .strictObject({
    name: z.string().describe('Tên như in'),
    purpose: z.string().nullable().describe('Mục đích trong ngoặc, như "để b/c"'),
  })
  .meta({id: 'Recipient', title: 'Nơi nhận'})
export type Recipient = z.infer<typeof Recipient>

/** Phụ lục hoặc văn bản kèm theo trong cùng tệp. */
export const Appendix = z
  .strictObject({title: z.string().describe('Tên như in'), at: Place})
  .meta({id: 'Appendix', title: 'Phụ lục'})
export type Appendix = z.infer<typeof Appendix>

/** Chữ ký số: what a signature in the file says of itself; whether to trust its certificate is not judged. */
export const DigitalSignature = z
  .strictObject({
    signer: z
      .string()
      .nullable()
      .describe(
        'Người hoặc cơ quan ký, như ghi trong chứng thư số (CN); chứng thư không được thẩm định',
      ),
    organization: z
      .string()
      .nullable()
      .describe('Cơ quan, như ghi trong chứng thư số (O, hoặc OU)'),
    signedAt: z
      .string()
      .nullable()
      .describe(
        'Thời điểm ký (ISO 8601): trong chữ ký, không có thì theo dấu thời gian, rồi theo tệp',
      ),
    coversWholeFile: z
      .boolean()
      .nullable()
      .describe('Phủ toàn bộ tệp; false khi sau đó tệp được thêm nội dung hoặc ký tiếp'),
    intact: z
      .boolean()
      .nullable()
      .describe('Nội dung được ký còn nguyên so với mã băm trong chữ ký; null khi không kiểm được'),
  })
  .meta({id: 'DigitalSignature', title: 'Chữ ký số'})
export type DigitalSignature = z.infer<typeof DigitalSignature>

/** Công văn đã đọc: the record of one dispatch. */
export const Dispatch = z
  .strictObject({
    $schema: z.literal('https://congvan.dev/schemas/dispatch.schema.json'),
    source: Source,
    family: z.enum(families).nullable().describe('Họ văn bản'),
    type: z.string().nullable().describe('Tên loại, mã không dấu'),
    number: z.string().regex(printedShape).nullable().describe('Số và ký hiệu, bỏ dấu cách'),
    symbol: z.string().regex(printedShape).nullable().describe('Ký hiệu, không gồm số và năm'),
    issuedOn: z.string().regex(dayShape).nullable().describe('Ngày ban hành'),
    place: z.string().nullable().describe('Địa danh'),
    issuers: z.array(Issuer).describe('Cơ quan ban hành'),
    subject: z.string().nullable().describe('Trích yếu, không gồm V/v'),
    urgency: z.enum(urgencies).nullable().describe('Độ khẩn'),
    secrecy: z.enum(secrecies).nullable().describe('Độ mật'),
    addressees: z.array(Addressee).describe('Kính gửi'),
    outline: z.array(OutlineElement).describe('Bố cục đánh số của nội dung'),
    directives: z.array(Directive).describe('Việc phải làm'),
    citations: z.array(Citation).describe('Văn bản được dẫn'),
    signatures: z.array(Signature).describe('Chữ ký'),
    recipients: z.array(Recipient).describe('Nơi nhận'),
    archive: z.string().nullable().describe('Dòng Lưu'),
    appendices: z.array(Appendix).describe('Phụ lục'),
    digitalSignatures: z.array(DigitalSignature).describe('Chữ ký số'),
    doubts: z.array(Doubt).describe('Điểm nghi vấn'),
    evidence: z.record(z.string(), Evidence).optional().describe('Bằng chứng theo con trỏ JSON'),
  })
  .meta({id: 'Dispatch', title: 'Công văn'})
export type Dispatch = z.infer<typeof Dispatch>
