import { config, z } from 'zod'

// The page may not make code from text (its content security policy), and zod need not try.
config({ jitless: true })

export { z }
