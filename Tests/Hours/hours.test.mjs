// What a page says of opening hours at a moment, computed as the browser computes it.
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import assert from 'node:assert/strict'

const source = readFileSync(new URL('../../templates/foundation/buka-hitung.js', import.meta.url), 'utf8')
const statusBuka = new Function(source + '; return statusBuka')()

const week = '1/4 08.30-12.30 14.00-15.30;5 08.30-11.30 14.00-15.30'
const dated = '|2027-02-08/2027-03-09 1/4 08.00-12.00 12.30-15.00;5 08.00-11.00=Jam Ramadan'
  + '|2026-12-25=Hari Natal|2026-12-28/2027-01-01=Libur, cuti = tutup|2027-02-17=Rapat'
const data = 'WIB 7|' + week + dated

const at = (local, text = data) => statusBuka(text, Date.parse(local + ':00+07:00'))

function said(local, text) {
  const status = at(local, text)
  return status && `${status.keadaan}, ${status.sampai}`
}

function hours(local, text) {
  const { masa, rentang, istirahat, sebab } = at(local, text)
  return [masa, rentang, istirahat, sebab]
}

test('an open place says until when', () => {
  assert.equal(said('2026-11-23T08:30'), 'Buka sekarang, sampai 12.30 WIB')
  assert.equal(said('2026-11-23T15:29'), 'Buka sekarang, sampai 15.30 WIB')
})

test('a closed place says when it opens, and again only when it was open that day', () => {
  assert.equal(said('2026-11-23T08:29'), 'Belum buka, buka pukul 08.30 WIB')
  assert.equal(said('2026-11-23T12:30'), 'Istirahat, buka lagi 14.00 WIB')
  assert.equal(said('2026-11-23T15:30'), 'Tutup, buka lagi Selasa 08.30 WIB')
})

test('Friday and the weekend have their own hours', () => {
  assert.equal(said('2026-11-27T11:30'), 'Istirahat, buka lagi 14.00 WIB')
  assert.equal(said('2026-11-27T15:30'), 'Tutup, buka lagi Senin 08.30 WIB')
  assert.equal(said('2026-11-29T09:00'), 'Tutup, buka lagi Senin 08.30 WIB')
})

test('closures count, and a far day is told by its date', () => {
  assert.equal(said('2026-12-25T09:00'), 'Tutup, buka lagi 4 Januari 08.30 WIB')
  assert.equal(said('2026-12-24T15:30'), 'Tutup, buka lagi 4 Januari 08.30 WIB')
  assert.equal(said('2027-01-04T09:00'), 'Buka sekarang, sampai 12.30 WIB')
})

test('a day that is closed says why, also when the words have signs of the data in them', () => {
  assert.deepEqual(hours('2026-12-25T09:00'), ['2026-12-25', '', '', 'Hari Natal'])
  assert.deepEqual(hours('2026-12-29T09:00'), ['2026-12-28/2027-01-01', '', '', 'Libur, cuti = tutup'])
})

test('hours between two days replace the weekly ones, and a closure stands above them', () => {
  assert.equal(said('2027-02-08T13:00'), 'Buka sekarang, sampai 15.00 WIB')
  assert.equal(said('2027-03-10T13:00'), 'Istirahat, buka lagi 14.00 WIB')
  assert.equal(said('2027-02-17T09:00'), 'Tutup, buka lagi Kamis 08.00 WIB')
})

test('the hours told are those of the day spoken of', () => {
  const ramadan = '2027-02-08/2027-03-09'
  assert.deepEqual(hours('2026-11-27T12:00'), ['', '08.30-15.30 WIB', 'Istirahat 11.30-14.00', ''])
  assert.deepEqual(hours('2027-02-08T09:00'), [ramadan, '08.00-15.00 WIB', 'Jam Ramadan, istirahat 12.00-12.30', ''])
  assert.deepEqual(hours('2027-02-12T09:00'), [ramadan, '08.00-11.00 WIB', 'Jam Ramadan', ''])
  // The Sunday before speaks of Monday, the last evening of the day after.
  assert.deepEqual(hours('2027-02-07T09:00'), [ramadan, '08.00-15.00 WIB', 'Jam Ramadan, istirahat 12.00-12.30', ''])
  assert.deepEqual(hours('2027-03-09T16:00'), ['', '08.30-15.30 WIB', 'Istirahat 12.30-14.00', ''])
  // A Sunday within it is no closure.
  assert.deepEqual(hours('2027-02-14T09:00')[0], ramadan)
})

test('days that are apart are listed', () => {
  assert.equal(said('2026-11-24T09:00', 'WIB 7|1,3 08.00-12.00'), 'Tutup, buka lagi Rabu 08.00 WIB')
})

test('the zone is the portal\'s, not the reader\'s', () => {
  const moment = Date.parse('2026-11-23T01:00:00Z')
  assert.equal(statusBuka('WIT 9|1/5 09.30-12.00', moment).buka, true)
  assert.equal(statusBuka('WIB 7|1/5 09.30-12.00', moment).buka, false)
})

test('a place without hours says nothing', () => {
  assert.equal(said('2026-11-23T09:00', 'WIB 7|'), undefined)
})
