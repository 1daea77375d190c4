import {imageKind} from './picture/kind.js'
import {later, type Reader} from './reader.js'

/**
 * Đọc ảnh chụp, ảnh quét bằng nhận dạng chữ.
 *
 * - [x] PNG, JPEG, TIFF of several pages (scanners' CCITT too), BMP, GIF, WebP
 * - [x] turned as the camera was held; small pictures enlarged
 * - [-] photos: not flattened, shadows stay
 */
export const image: Reader = {
  name: 'image',
  extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.bmp', '.gif', '.webp'],
  sniff: (bytes) => imageKind(bytes) !== undefined,
  read: later(() => import('./image/read.js')),
}
