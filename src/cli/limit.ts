import {InvalidArgumentError} from 'commander'
import type {Limits} from '../index.js'
import {limitNames} from './commands.js'

// pages=200, bytes=200M
const shape = /^(?<name>\p{Ll}+)=(?<count>[1-9]\d{0,8})(?<unit>[kmg]?)b?$/iu
const factors: Readonly<Record<string, number>> = {'': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3}

/** Giới hạn gõ sau `--limit`, joined to those before; a wrong name or value is told like a wrong choice. */
export function limit(typed: string, before: Partial<Limits> = {}): Partial<Limits> {
  const {name = '', count, unit = ''} = shape.exec(typed)?.groups ?? {}
  const value = Number(count) * (factors[unit.toLowerCase()] ?? 1)
  if (Object.hasOwn(limitNames, name) && value <= Number.MAX_SAFE_INTEGER)
    return {...before, [name]: value}
  const allowed = Object.entries(limitNames).map(([each, usual]) => `${each}=${usual}`)
  throw new InvalidArgumentError(`Allowed choices are ${allowed.join(', ')}.`)
}
