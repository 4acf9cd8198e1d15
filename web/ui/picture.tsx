import { type ComponentProps, useCallback } from 'react'

/** A picture whose bytes are in memory; their address lives as long as it is shown. */
export function Picture(props: { bytes: Blob; alt: string } & ComponentProps<'img'>) {
  const { bytes, alt, ...rest } = props
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(bytes)
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [bytes],
  )
  return <img ref={show} alt={alt} {...rest} />
}
