/** Data: common family names, folded; evidence that capitalised syllables name a person. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `an au bach be bui cao chau chu cu cung cuong dam dang dao dau dinh diep doan doi dong do du duong giang giap ha han hau hien ho hoa hoang
   hong hua huynh khong khuat khuc kieu kim la lai lam lanh le leng lo loc long lu luc luong luu ly ma mac mach mai man
   mong nghiem ngo ngoc ngon nguy nguyen nhan nhu ninh nong ong pham phan phi pho phu phung phuong quach quan quang
   than thach thai tham thang thieu tieu to toan ton tong tran trang trieu trinh truong tu ta van vang vi viem vo vu vuong xa yen`.split(
    /\s+/,
  ),
);
