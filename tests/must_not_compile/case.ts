/** A case and its twin: the same source with, and without, the line that must be refused. */
export interface Case {
  refused: string
  twin: string
  message: string
}

const mark = /^(\s*)(.*\S)\s*\/\/ refused: (.+)$/
const replacement = /^(\s*)\/\/ accepted: (.+)$/

export function readCase(name: string, source: string): Case {
  const lines = source.split('\n')
  const marked = lines.filter((line) => mark.test(line))
  if (marked.length !== 1) throw new Error(`${name}: exactly one line ends in "// refused: message", not ${marked.length}`)
  // Without its mark: the compiler shows the line that it refuses, where the words of the mark would be found whatever is refused.
  const refused = lines.map((line) => line.replace(mark, '$1$2')).join('\n')
  const twin = lines.filter((line) => !mark.test(line)).map((line) => line.replace(replacement, '$1$2'))
  return { refused, twin: twin.join('\n'), message: marked[0]!.match(mark)![3]!.trim() }
}
