/** Words that every room uses. */
export const common = {
  appName: 'manim-nodes',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  discard: 'Discard',
  delete: 'Delete',
  reload: 'Reload',
  retry: 'Retry',
  undo: 'Undo',
  redo: 'Redo',
}
