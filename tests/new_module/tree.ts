import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const project = resolve(import.meta.dirname, '../..')

/** Runs a program to its end; gives all that it printed, or throws it. */
export function run(folder: string, program: string, words: string[], settings: Record<string, string> = {}): Promise<string> {
  // What `script/test` and node say to their own children is not meant for these.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(CIGOGNE_(?!TEST_)|NODE_TEST_CONTEXT$|counts_file$)/.test(name))
  const options = { cwd: folder, env: { ...Object.fromEntries(inherited), ...settings }, maxBuffer: 64 << 20 }
  return new Promise((done, fail) =>
    execFile(program, words, options, (error, output, errors) => {
      if (error) fail(new Error(`${program} ${words.join(' ')}\n${output}${errors}`.slice(0, 8_000)))
      else done(output + errors)
    }),
  )
}

const listed = async (folder: string, ...words: string[]): Promise<string[]> =>
  (await run(folder, 'git', ['ls-files', '-z', ...words])).split('\0').filter((name) => name !== '')

/** The sources copied elsewhere, as one would clone them: what is written there changes nothing here. */
export class Tree {
  readonly folder = join(project, 'build/new_module')

  static async copy(): Promise<Tree> {
    const tree = new Tree()
    rmSync(tree.folder, { recursive: true, force: true })
    for (const name of await listed(project, '--cached', '--others', '--exclude-standard')) {
      if (!existsSync(join(project, name))) continue
      mkdirSync(join(tree.folder, dirname(name)), { recursive: true })
      cpSync(join(project, name), join(tree.folder, name))
    }
    for (const part of ['web', 'tests']) symlinkSync(join(project, part, 'node_modules'), join(tree.folder, part, 'node_modules'))
    await tree.run('git', ['init', '--quiet'])
    await tree.run('git', ['add', '--all'])
    return tree
  }

  run(program: string, words: string[], settings?: Record<string, string>): Promise<string> {
    return run(this.folder, program, words, settings)
  }

  runIn(part: 'web' | 'tests', words: string[], settings?: Record<string, string>): Promise<string> {
    return run(join(this.folder, part), 'npx', words, settings)
  }

  /** What was written since the copy was made. */
  written(): Promise<string[]> {
    return listed(this.folder, '--modified', '--others', '--exclude-standard')
  }
}
