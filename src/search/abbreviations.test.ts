import { describe, expect, it } from 'vitest';
import { ABBREVIATIONS, respellAbbreviations } from './abbreviations.ts';

const respell = (query: string, limit = 3) =>
  respellAbbreviations(query.split(' '), limit).map((words) => words.join(' '));

describe('respellAbbreviations', () => {
  it('writes out, and shortens', () => {
    expect(respell('UBND tỉnh')).toEqual(['Ủy ban nhân dân tỉnh']);
    expect(respell('uy ban nhan dan tinh')).toEqual(['UBND tinh']);
    expect(respell('hdnd, ubnd xã')).toEqual(['Hội đồng nhân dân Ủy ban nhân dân xã']);
  });

  it('knows a body by each of its names', () => {
    expect(respell('Viện KSND tỉnh')).toEqual(['Viện kiểm sát nhân dân tỉnh', 'VKSND tỉnh', 'VKS tỉnh']);
    expect(respell('VKS', 1)).toEqual(['Viện kiểm sát nhân dân']);
  });

  it('takes the longest name', () => {
    expect(respell('viện kiểm sát nhân dân tối cao', 1)).toEqual(['VKSNDTC']);
  });

  it('lets a province add its own', () => {
    const table = [...ABBREVIATIONS, ['Đảng ủy Khối', 'ĐUK'] as const];
    expect(respellAbbreviations(['ĐUK'], 2, table)).toEqual([['Đảng', 'ủy', 'Khối']]);
  });

  it('leaves what is none', () => {
    expect(respell('dân vận khéo')).toEqual([]);
  });
});
