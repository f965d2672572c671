/** To be imported before anything that has schemas: the page's policy forbids to make functions of text, which zod would try. */
import { z } from 'zod'

z.config({ jitless: true })
