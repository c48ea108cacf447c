/** Below the first width of the theme; paper is never a phone. */
export const phone = 'screen and (max-width:599.95px)'
