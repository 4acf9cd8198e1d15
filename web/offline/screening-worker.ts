import type { Catalogue } from '#core/goods/catalogue.ts'
import { screenDeclaration } from '#core/goods/declaration.ts'
import { compileCatalogue, type Lexicon } from '#core/goods/lexicon.ts'

/** A declaration to screen; the list comes along when it is another than the last one. */
export interface Question {
  id: number
  text: string
  catalogue?: Catalogue
}

let lexicon: Lexicon | undefined

// Half a second of compiling on a desk machine, several on a phone: not where people type.
self.onmessage = ({ data }: MessageEvent<Question>) => {
  const { id, text, catalogue } = data
  if (catalogue) lexicon = compileCatalogue(catalogue)
  if (lexicon) self.postMessage({ id, screening: screenDeclaration(text, lexicon) })
}
