import { useEffect, useState } from 'react'
import { droppedFiles } from './dropped-files.ts'

/**
 * Takes the files and folders that are dropped anywhere in the window: a browser would else leave the app to show them.
 * Tells whether files are being dragged over it now.
 */
export function useFileDrop(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const drag = (event: DragEvent) => {
      if (!brings(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      // Going from one element to the next is no leaving; going out of the window has nowhere to go to.
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = async (event: DragEvent) => {
      setOver(false)
      if (!event.dataTransfer || !brings(event)) return
      event.preventDefault()
      onFiles(await droppedFiles(event.dataTransfer))
    }
    window.addEventListener('dragenter', drag)
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', drag)
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles])
  return over
}
