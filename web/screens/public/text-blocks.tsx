import { Title } from '@mantine/core'
import { blocksOf } from '#core/plain-text.ts'
import classes from './terms.module.css'

/** A plain text with its headings, paragraphs and lists; words are only ever words. */
export function TextBlocks({ text, lang }: { text: string; lang: 'vi' | 'en' }) {
  return (
    <article lang={lang} className={classes['text']}>
      {blocksOf(text).map((block, index) => {
        if (block.kind === 'list')
          return (
            <ul key={index}>
              {block.items.map((item, place) => (
                <li key={place}>{item}</li>
              ))}
            </ul>
          )
        if (block.kind === 'paragraph') return <p key={index}>{block.text}</p>
        return (
          <Title key={index} order={2}>
            {block.text}
          </Title>
        )
      })}
    </article>
  )
}
