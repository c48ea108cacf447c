/** Where keys of programs are read and made. */
export const programKeysPath = '/api/program-keys'
