/** The content of a file as base64. @throws Error where the browser cannot read it */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : ''
      resolve(address.slice(address.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => {
      reject(new Error(`${file.name} cannot be read: ${reader.error?.message ?? ''}`))
    })
    reader.readAsDataURL(file)
  })
}
