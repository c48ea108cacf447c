/** The look of what is folded: its summary is as high as a finger is wide. */
export const details = { borderTop: 1, borderColor: 'divider', pb: 1, '& summary': { minHeight: 44, display: 'list-item', py: 1, lineHeight: 1.4, cursor: 'pointer' } } as const
