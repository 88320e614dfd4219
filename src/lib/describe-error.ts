/** What the system says when it refuses, in words that lead somewhere. */

interface SystemError {
  code: string;
  path?: string;
  dest?: string;
}

const REASONS: Readonly<Record<string, (place: string) => string>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (place) =>
    `${place} nằm trên ổ đĩa chỉ cho đọc. Hãy chọn nơi khác: kết quả đặt trong OUT_DIR, bộ nhớ đệm trong CACHE_DIR.`,
  ENOSPC: (place) =>
    `Hết chỗ trên ổ đĩa khi ghi ${place}. Hãy dọn bớt rồi chạy lại; những gì đã đăng vẫn nguyên như cũ.`,
  EDQUOT: (place) => `Hết phần đĩa được cấp khi ghi ${place}. Hãy dọn bớt hoặc xin thêm, rồi chạy lại.`,
  EBUSY: (place) =>
    `${place} là nơi gắn một ổ đĩa, hoặc đang bị chương trình khác giữ, nên không thay được. Hãy chọn một thư mục con của nó, ví dụ ${place}/dist.`,
  ENOTDIR: (place) =>
    `${place}: có một phần của đường dẫn này là tệp, không phải thư mục. Hãy xem lại đường dẫn.`,
  ENOENT: (place) => `Không có ${place}. Hãy xem lại đường dẫn.`,
  EMFILE: () => 'Máy đang mở quá nhiều tệp cùng lúc. Hãy tăng giới hạn (ulimit -n) rồi chạy lại.',
};

function noRight(place: string): string {
  return `Không có quyền đọc hoặc ghi ${place}. Hãy cho phép người đang chạy lệnh này, hoặc chọn nơi khác.`;
}

/**
 * An error as a person is told of it: refusals of the system in Vietnamese with place and mend, all others by their message.
 * @param error whatever was thrown
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const reason = isSystemError(error) && REASONS[error.code];
  if (!reason) return error.message;
  const { code, path, dest } = error;
  // Of the two places of a move the one that is held is the one that is moved away; else it is the new one that refuses.
  const place = code === 'EBUSY' ? path : (dest ?? path);
  return `${reason(place ?? 'một tệp tạm')} (${code})`;
}

function isSystemError(error: Error): error is Error & SystemError {
  return 'code' in error && typeof error.code === 'string';
}
