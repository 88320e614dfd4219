import { describe, expect, it } from 'vitest';
import { decodeKeys } from './typed-keys.ts';

const decode = (query: string) => decodeKeys(query.split(' ')).join(' ');

describe('decodeKeys', () => {
  it.each([
    ['daan vaanj kheos', 'dân vận khéo'],
    ['ddoongf ddamr baor vieecj lamf', 'đồng đảm bảo việc làm'],
    ['cacs truwowngf howpj been thuee nhaf', 'các trường hợp bên thuê nhà'],
    ['nuowcs nuocws thuw muaf', 'nước nước thư mùa'],
    ['vieetj vietej vietje', 'việt việt việt'],
    ['duwj baos dduwowcj dungdf', 'dự báo được đùng'],
    ['hoaf binhf quys quyeets giaos', 'hòa bình quý quyết giáo'],
    ['ootoo beetoong ddef', 'ôtô bêtông đè'],
    ['hddnd tinhr', 'hđnd tỉnh'],
    ['soong hoongf', 'sông hồng'],
  ])('Telex: %s → %s', (keys, words) => {
    expect(decode(keys)).toBe(words);
  });

  it.each([
    ['da6n va65n khe1o', 'dân vận khéo'],
    ['d9a3ng u3y tru7o7ng2', 'đảng ủy trường'],
    ['a1nh na8m', 'ánh năm'],
  ])('VNI: %s → %s', (keys, words) => {
    expect(decode(keys)).toBe(words);
  });

  it.each([
    'dân vận khéo',
    'dan van kheo',
    'xoong nồi',
    'covid 19',
    'facebook',
    '2426/KH-VKS',
    'VKSND',
    'a4 g7 f1',
    'UBND',
    'oto moto',
    '02 NOx',
  ])('leaves %s alone', (query) => {
    expect(decode(query)).toBe(query);
  });
});
