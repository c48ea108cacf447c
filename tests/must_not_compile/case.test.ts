import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCase } from './case.ts'

test('the twin lacks the refused line and has the accepted one', () => {
  const read = readCase('x', 'int a;\nint b = "";  // refused: invalid conversion\n// accepted: int b = 1;\n')
  assert.equal(read.message, 'invalid conversion')
  assert.equal(read.twin, 'int a;\nint b = 1;\n')
})

test('what is refused does not hold the words that are looked for in what the compiler says of it', () => {
  const read = readCase('x', 'int a;\n  int b = "";  // refused: invalid conversion\n// accepted: int b = 1;\n')
  assert.equal(read.refused, 'int a;\n  int b = "";\n// accepted: int b = 1;\n')
})

test('a case has one refused line', () => {
  assert.throws(() => readCase('x', 'int a;\n'), /exactly one/)
})
