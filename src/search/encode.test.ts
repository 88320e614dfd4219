import { describe, expect, it } from 'vitest';
import { decodeText, encodeText } from './encode.ts';
import { toWordForm } from './word-key.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

describe('encodeText', () => {
  it('writes đ so that the engine folds it', () => {
    expect(fold(encodeText('Đảng ủy'))).toBe('Dang uy');
  });

  it('gives NFD and either tone placement one form', () => {
    expect(encodeText('uỷ ban hoà bình'.normalize('NFD'))).toBe(encodeText('ủy ban hòa bình'));
  });

  it.each([
    ['bác sỹ', 'bác sĩ'],
    ['KĨ năng', 'KỸ năng'],
    ['quí IV', 'quý IV'],
    ['lí lịch', 'lý lịch'],
    ['tỉ đồng, Mĩ', 'tỷ đồng, Mỹ'],
    ['hi sinh', 'hy sinh'],
    ['Vy', 'Vi'],
    ['hi-sinh', 'hy-sinh'],
    ['Bảo Thy', 'Bảo Thi'],
  ])('gives %s and %s one form, and keeps how each is written', (one, other) => {
    const formsOf = (text: string) => encodeText(text).split(' ').map(toWordForm);
    expect(formsOf(one)).toEqual(formsOf(other));
    expect(fold(encodeText(one))).toBe(fold(encodeText(other)));
    expect([one, other].map((text) => decodeText(encodeText(text)))).toEqual([one, other]);
  });

  it.each([
    ['tai', 'tay'],
    ['thúi', 'thúy'],
    ['ui', 'uy'],
    ['quit', 'quyt'],
    ['y tế', 'i tế'],
    ['lịch', 'lych'],
    ['mi-crô', 'my-crô'],
  ])('tells %s from %s', (one, other) => {
    expect([one, other].map(encodeText)).toEqual([one, other]);
  });

  it.each([
    ['1/9/2021', '01/09/2021'],
    ['1-9-2021', '01-09-2021'],
    ['ngày 1 tháng 9 năm 2021', 'ngày 01 tháng 09 năm 2021'],
    ['tháng 9/2021', 'tháng 09/2021'],
    ['ngày 3/8', 'ngày 03/08'],
    ['9-CT/TU', '09-CT/TU'],
    ['số 2/2021/NĐ-CP', 'số 02/2021/NĐ-CP'],
  ])('folds %s as %s', (short, long) => {
    expect(fold(encodeText(short))).toBe(fold(encodeText(long)));
  });

  it.each([
    '2016-2021',
    '1.272/1.337 đơn',
    '66.13',
    '7.264.249',
    'KT-XH',
    'Wi-Fi',
    'covid-19',
    '31/HD-VKSTC',
  ])('leaves %s alone', (text) => {
    expect(encodeText(text)).toBe(text.replace('đ', 'ď'));
  });

  it('separates what is glued and holds a lone dash', () => {
    expect(encodeText('số:2426/KH-VKS').split(' ')).toHaveLength(2);
    expect(encodeText('thi đua“Cả nước').split(' ')).toHaveLength(4);
    expect(encodeText('Bắc-Nam').split(' ')).toHaveLength(2);
    expect(encodeText('vận động - khéo').split(' ')).toHaveLength(3);
  });

  it.each([
    'Đảng ủy số:2426/KH-VKS ngày 1/9/2021, thi đua“Cả nước - Bắc-Nam',
    'ngày 1 tháng 9 năm 2021: 9-CT/TU',
  ])('can be taken back: %s', (text) => {
    expect(decodeText(encodeText(text))).toBe(text);
  });

  it('takes back what stands inside marks', () => {
    expect(decodeText('<mark>ďua“\u2063</mark> <mark>Cả</mark>')).toBe('<mark>đua“</mark><mark>Cả</mark>');
  });
});
