import { useLayoutEffect, useRef } from 'react'
import { followTheme } from '../themed.ts'
import styles from './FlowBuilder.module.css'

/** The figure as it will be: looked at and not pressed. */
export function FormPreview({ svg }: { svg: string }) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    if (!(root instanceof SVGSVGElement)) return
    followTheme(root)
    root.setAttribute('role', 'img')
    for (const box of root.querySelectorAll('[data-key]')) {
      for (const name of ['tabindex', 'role', 'aria-label', 'aria-pressed']) box.removeAttribute(name)
    }
    frame.current?.replaceChildren(document.adoptNode(root))
  }, [svg])
  return <div ref={frame} className={styles.figure} />
}
