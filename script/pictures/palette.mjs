// A picture of a screen in few colours: a third of its size, and no eye sees it.
import { deflateSync } from 'node:zlib'

/** Runs in the browser, which can read any picture: its 256 most frequent colours, and for each point the nearest one. */
async function indexed(base64) {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
  const { width, height } = bitmap
  const context = new OffscreenCanvas(width, height).getContext('2d')
  context.drawImage(bitmap, 0, 0)
  const points = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)
  const counts = new Map()
  for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1)
  const palette = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([colour]) => colour)
  const channels = palette.map((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255])
  const nearest = new Map(palette.map((colour, index) => [colour, index]))
  for (const colour of counts.keys()) {
    if (nearest.has(colour)) continue
    const [red, green, blue] = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]
    const distances = channels.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2)
    nearest.set(colour, distances.indexOf(Math.min(...distances)))
  }
  return { width, height, channels, indexes: Array.from(points, (point) => nearest.get(point)) }
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** CRC-32 as PNG wants it (ISO 3309). */
function crc32(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** The PNG of a page, made small. `blank` is any page of the browser that no security policy holds. */
export async function small(png, blank) {
  const { width, height, channels, indexes } = await blank.evaluate(indexed, png.toString('base64'))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // eight bits a point, a palette
  const lines = Buffer.alloc((width + 1) * height)
  for (let line = 0; line < height; line++) lines.set(indexes.slice(line * width, (line + 1) * width), line * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('PLTE', Buffer.from(channels.flat())), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ])
}
