// Prints, for each line of the standard input, the keys that the browser gives to its words. The first line is the
// path of an index's head file.
import { readFileSync } from 'node:fs'
import { client, valuesOf } from './client.mjs'

const [headFile, ...lines] = readFileSync(0, 'utf8').split('\n')
const { wordsOf, openIndex } = client()
const { stem } = openIndex(valuesOf([readFileSync(headFile, 'utf8')]).get('head'))
process.stdout.write(lines.map(line => wordsOf(line).map(stem).join(' ')).join('\n'))
