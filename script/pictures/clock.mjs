// node clock.mjs FILE INSTANT: writes the file by which CIGOGNE_TEST_CLOCK shifts a server's clock to that instant.
import { writeFileSync } from 'node:fs'

const [file, instant] = process.argv.slice(2)
const shift = Buffer.alloc(8)
shift.writeBigInt64LE(BigInt(Date.parse(instant) - Date.now()))
writeFileSync(file, shift)
