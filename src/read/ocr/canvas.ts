import type {Canvas, Image} from '@napi-rs/canvas'

export type {Canvas}

/** A white canvas. Loaded late: text needs none. */
export async function whiteCanvas(width: number, height: number): Promise<Canvas> {
  const {createCanvas} = await import('@napi-rs/canvas')
  const canvas = createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)))
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}

/** A canvas of the same size turned by so many radians about its middle; a quarter turn swaps its sides. */
export async function turned(canvas: Canvas, radians: number): Promise<Canvas> {
  const quarter = Math.abs(Math.sin(radians)) > 0.9
  const {width, height} = canvas
  const made = await whiteCanvas(quarter ? height : width, quarter ? width : height)
  const context = made.getContext('2d')
  context.translate(made.width / 2, made.height / 2)
  context.rotate(radians)
  context.drawImage(canvas, -width / 2, -height / 2)
  return made
}

/** An image drawn at a scale onto white. */
export async function drawn(image: Image | Canvas, scale: number): Promise<Canvas> {
  const made = await whiteCanvas(image.width * scale, image.height * scale)
  const context = made.getContext('2d')
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, made.width, made.height)
  return made
}

/** The picture of an encoded image; `undefined` where it cannot be decoded. */
export async function pictureOf(bytes: Uint8Array): Promise<Image | undefined> {
  const {loadImage} = await import('@napi-rs/canvas')
  return loadImage(bytes).catch(() => undefined) // told by whoever asked
}

/** Gives the memory of a canvas back at once: 15 MB a page wait long for a collector that does not see them. */
export function release(canvas: Canvas): void {
  canvas.width = 1
  canvas.height = 1
}
