import type { ReactNode } from 'react'

interface ExternalLinkProps {
  href: string
  'aria-label'?: string
  className?: string
  children: ReactNode
}

/** A link out of Parallax: opened by the system's browser, and only when it is clicked. Other schemes are plain text. */
export function ExternalLink({ href, children, ...rest }: ExternalLinkProps) {
  if (!/^https?:\/\//i.test(href)) return <span className={rest.className}>{children}</span>
  return (
    <a
      {...rest}
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (!window.parallax) return
        event.preventDefault()
        void window.parallax.openExternal(href)
      }}
    >
      {children}
    </a>
  )
}
