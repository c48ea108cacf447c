/**
 * Seconds that a developer waits, without ccache, on all cores: for everything from nothing, after a change of one module's
 * file, and after a change of what every route is declared with.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, utimesSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Figure } from './figure.ts'

const call = promisify(execFile)
const project = resolve(import.meta.dirname, '../..')

export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cigogne-build-'))
  try {
    const cold = await seconds(async () => {
      await call('cmake', ['-S', project, '-B', folder, '-G', 'Ninja', '-DCMAKE_BUILD_TYPE=Release', '-DCIGOGNE_CCACHE=OFF'])
      await build(folder, 'cigogne', 'cigogne_tests')
    })
    return [
      figure('build_cold_s', cold, 15 * 60),
      figure('build_after_a_module_file_s', await afterTouching(folder, 'server/modules/transfers/request.cpp'), 20),
      figure('build_after_the_http_interface_s', await afterTouching(folder, 'server/platform/http/declaration.hpp'), 90),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function afterTouching(folder: string, file: string): Promise<number> {
  const now = new Date()
  utimesSync(join(project, file), now, now)
  return seconds(() => build(folder, 'cigogne'))
}

async function build(folder: string, ...targets: string[]): Promise<void> {
  await call('cmake', ['--build', folder, '-j', String(availableParallelism()), '--target', ...targets], { maxBuffer: 64 << 20 })
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

function figure(name: string, ratio: number, goal: number): Figure {
  return { name, ratio, goal, wants: 'at_most' }
}
