/** The names of all IPC channels between main and preload. */
export const channels = {
  connect: 'parallax:connect',
  port: 'parallax:port',
  server: 'parallax:server',
  command: 'parallax:command',
  run: 'parallax:run',
  setCommands: 'parallax:set-commands',
  openFile: 'parallax:open-file',
  readyForFiles: 'parallax:ready-for-files',
  handFile: 'parallax:hand-file',
  saveFile: 'parallax:save-file',
  openReview: 'parallax:open-review',
  newReviewPath: 'parallax:new-review-path',
  chooseFolder: 'parallax:choose-folder',
  openExternal: 'parallax:open-external',
  setTheme: 'parallax:set-theme',
  setLanguage: 'parallax:set-language',
} as const
