import type { ReactNode } from 'react'

interface ExternalLinkProps {
  href: string
  'aria-label'?: string
  'aria-keyshortcuts'?: string
  className?: string
  children: ReactNode
}

/** A link out of Parallax: opened by the system's browser, and only when it is clicked. Other schemes are plain text. */
export function ExternalLink({ href, children, ...rest }: ExternalLinkProps) {
  if (!isWeb(href)) return <span className={rest.className}>{children}</span>
  return (
    <a
      {...rest}
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (!window.parallax) return
        event.preventDefault()
        openExternal(href)
      }}
    >
      {children}
    </a>
  )
}

/** Opens an address in the system's browser, or in another tab of this one. Other schemes are not opened. */
export function openExternal(href: string): void {
  if (!isWeb(href)) return
  if (window.parallax) void window.parallax.openExternal(href)
  else window.open(href, '_blank', 'noreferrer')
}

function isWeb(href: string): boolean {
  return /^https?:\/\//i.test(href)
}
