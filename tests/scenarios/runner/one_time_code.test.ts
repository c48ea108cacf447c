import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oneTimeCode } from './one_time_code.ts'

test('the codes of RFC 6238, appendix B', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' // "12345678901234567890"
  assert.equal(oneTimeCode(secret, 59_000), '287082')
  assert.equal(oneTimeCode(secret, 1_111_111_109_000), '081804')
})
