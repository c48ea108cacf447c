/** Everything a page needs to show or read a value. No page formats by itself. */
export * from './gestationalAge'
export * from './numbers'
export * from './phone'
export * from './time'
export * from './typed'
export * from './words'
export { civilDateOf, daysBetween, instantOf, millisecondsOf, plusDays } from './zone'
export type { CivilDate, Instant } from './zone'
