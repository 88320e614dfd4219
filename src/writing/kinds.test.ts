import { describe, expect, it } from 'vitest';
import { KIND_NAMES, parseKind } from './kinds.ts';

describe('parseKind', () => {
  it.each([
    ['tin', 'news'],
    ['Thông báo', 'notice'],
    ['van-ban', 'document'],
    ['lay-y-kien', 'consultation'],
    ['tuyen-dung', 'recruitment'],
    ['album', 'album'],
    ['trang', 'page'],
    ['news', 'news'],
    ['page', 'page'],
  ])('understands %s', (typed, kind) => {
    expect(parseKind(typed)).toBe(kind);
  });

  it('understands every name that it offers', () => {
    expect(KIND_NAMES.split(', ').map(parseKind)).toHaveLength(7);
  });

  it('suggests the nearest name, or names them all', () => {
    expect(() => parseKind('thongbao')).toThrow('Có phải bạn muốn viết “thong-bao”?');
    expect(() => parseKind('phim')).toThrow(KIND_NAMES);
    expect(() => parseKind('constructor')).toThrow('Không có loại bài');
  });
});
