/** Where the chapters of the binder are read and written. */
export const chaptersPath = '/api/binder/chapters'
