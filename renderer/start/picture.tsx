import { useState } from 'react'
import { mediaAddress } from '../engine/connect.ts'
import { t } from '../strings/t.ts'
import styles from './card.module.css'

/** A picture of a project or template; says so where there is none or it cannot be had. */
export function Picture({ url, version }: { url: string | null; version?: string }) {
  const address = url === null ? undefined : pictureAddress(url, version)
  const [broken, setBroken] = useState<string>()
  if (address === undefined || broken === address) return t('start.noPicture')
  return (
    <img
      className={styles['image']}
      src={address}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setBroken(address)}
    />
  )
}

/** The address; with the version in it, so that the browser does not show an older picture it has kept. */
function pictureAddress(url: string, version: string | undefined): string {
  const address = mediaAddress(url)
  return version === undefined ? address : `${address}?v=${encodeURIComponent(version)}`
}
