//! Mistakes in the reader's language: what the checks say in English is given beside it.

use plan_core::author::Code;

/// What is wrong and how it is mended, in Vietnamese and Chinese.
pub fn said(code: Code, language: usize) -> Option<&'static str> {
    let (vi, zh) = pair(code)?;
    match language {
        0 => Some(vi),
        2 => Some(zh),
        _ => None,
    }
}

fn pair(code: Code) -> Option<(&'static str, &'static str)> {
    Some(match code {
        Code::TooLarge => (
            "Quá lớn: hãy bớt những gì bản đồ không cần",
            "内容过大：请删去地图不需要的部分",
        ),
        Code::Syntax => (
            "Không đọc được: hãy kiểm tra dấu ngoặc, dấu nháy, dấu bằng",
            "无法读取：请检查括号、引号和等号",
        ),
        Code::UnknownField => (
            "Không có trường này: hãy sửa tên trường hoặc xóa đi",
            "没有此字段：请改正字段名或删除",
        ),
        Code::MissingField => ("Còn thiếu: hãy bổ sung", "缺少内容：请补充"),
        Code::WrongType => (
            "Không đúng dạng: hãy nhập số, chữ hoặc danh sách như các dòng khác",
            "格式不对：请按其他行的写法填写数字、文字或列表",
        ),
        Code::UnknownTerm => (
            "Từ này không có trong danh mục: hãy chọn một từ đã dùng ở dòng khác",
            "不在可选词中：请选用其他行已有的词",
        ),
        Code::NoText => ("Thiếu bản dịch: hãy bổ sung", "缺少译文：请补充"),
        Code::ExtraLanguage => (
            "Ngôn ngữ này bản đồ không dùng: hãy xóa, hoặc thêm ngôn ngữ vào bản đồ",
            "地图不使用此语言：请删除，或在地图中添加该语言",
        ),
        Code::EmptyText => (
            "Đang để trống: hãy viết, hoặc xóa cả mục",
            "内容为空：请填写，或删除整项",
        ),
        Code::LongText => ("Quá dài: hãy rút gọn", "文字过长：请缩短"),
        Code::HiddenCharacter => (
            "Có ký tự ẩn: hãy xóa và gõ lại",
            "含有隐藏字符：请删除后重新输入",
        ),
        Code::Markup => (
            "Có mã định dạng: hãy viết chữ thường, bản đồ tự trình bày",
            "含有标记代码：请写纯文本，排版由地图完成",
        ),
        Code::BadPlaceholder => (
            "Phần trong {…} phải giữ như các ngôn ngữ khác",
            "{…} 须与其他语言保持一致",
        ),
        Code::MissingWord => (
            "Thiếu câu chữ này: hãy bổ sung như ở ngôn ngữ khác",
            "缺少此词条：请按其他语言补充",
        ),
        Code::UnusedWord => (
            "Câu chữ này không dùng đến: hãy xóa",
            "此词条未被使用：请删除",
        ),
        Code::MissingColour => (
            "Chưa có màu: hãy thêm vào bảng màu",
            "没有颜色：请在配色中添加",
        ),
        Code::BadColour => (
            "Màu viết sai: hãy viết dạng #rrggbb",
            "颜色写法不对：请写成 #rrggbb",
        ),
        Code::LowContrast => (
            "Hai màu quá gần nhau: hãy làm một màu đậm hoặc nhạt hơn",
            "两种颜色太接近：请调深或调浅其中一种",
        ),
        Code::BadSlug => (
            "Tên phần tử viết sai: dùng chữ thường và dấu gạch nối",
            "元素名写法不对：请用小写字母和连字符",
        ),
        Code::BadLanguage => (
            "Mã ngôn ngữ viết sai: dùng vi, en, zh…, mỗi mã một lần",
            "语言代码不对：请用 vi、en、zh 等，各写一次",
        ),
        Code::BadId => (
            "Mã viết sai: chỉ dùng a–z, chữ số, - và _",
            "编号写法不对：只用 a–z、数字、- 和 _",
        ),
        Code::DuplicateId => (
            "Mã bị trùng: hãy đặt mã khác cho một trong hai",
            "编号重复：请给其中一个换编号",
        ),
        Code::FileName => (
            "Tên không khớp: hãy dùng cùng một tên",
            "名称不一致：请使用同一名称",
        ),
        Code::UnknownId => (
            "Mã này không có: hãy sửa mã, hoặc bổ sung mục mang mã đó",
            "没有此编号：请改正编号，或补上它所指的条目",
        ),
        Code::Cycle => (
            "Các mục trỏ vòng vào nhau: hãy bỏ một mối liên hệ",
            "条目互相循环引用：请去掉其中一个",
        ),
        Code::NoSource => (
            "Chưa nêu nguồn: hãy ghi nguồn của số liệu",
            "没有来源：请注明数据出处",
        ),
        Code::BadAddress => (
            "Địa chỉ viết sai: phải bắt đầu bằng https:// hoặc http://",
            "网址写法不对：须以 https:// 或 http:// 开头",
        ),
        Code::BadDate => (
            "Ngày viết sai: viết 2024, 2024-04 hoặc 2024-04-21",
            "日期写法不对：请写成 2024、2024-04 或 2024-04-21",
        ),
        Code::BadNumber => (
            "Số không hợp lệ: hãy ghi số đã công bố, hoặc xóa nếu chưa công bố",
            "数字无效：请填写已公布的数字，未公布则删除",
        ),
        Code::TooMany => ("Quá nhiều: hãy bớt đi", "数量过多：请减少"),
        Code::BadSum => (
            "Tổng không khớp: hãy đối chiếu các phần với tổng đã công bố",
            "合计不符：请将各项与公布的总数核对",
        ),
        Code::Inconsistent => (
            "Hai chỗ mâu thuẫn nhau: hãy sửa một chỗ",
            "两处互相矛盾：请改正其中一处",
        ),
        Code::BadPoint => (
            "Tọa độ viết sai: ghi kinh độ (lon) và vĩ độ (lat) bằng độ",
            "坐标写法不对：请填写经度 lon 和纬度 lat（度）",
        ),
        Code::OutsideProvince => (
            "Điểm nằm ngoài tỉnh: hãy kiểm tra chữ số của lon và lat",
            "点位在省外：请检查经纬度的数字",
        ),
        Code::OutsideDistrict => (
            "Điểm nằm ngoài đơn vị đã ghi: hãy dời điểm, hoặc ghi đúng đơn vị",
            "点位不在所填县内：请移动点位，或改填所在县",
        ),
        Code::BadGeometry | Code::OpenRing | Code::CrossingRing | Code::StrayHole => (
            "Hình vẽ sai: hãy vẽ lại, hoặc lấy lại bản trước",
            "图形有误：请重新绘制，或恢复上一版本",
        ),
        Code::Overlap | Code::Gap => (
            "Ranh giới hai bên không khớp: hãy dùng chung một đường ranh giới",
            "相邻边界不吻合：请共用同一条边界",
        ),
        Code::NoShape => (
            "Chưa có hình: hãy thêm hình, hoặc xóa mục",
            "没有图形：请添加图形，或删除条目",
        ),
        Code::StrayShape => (
            "Hình không thuộc mục nào: hãy thêm mục, hoặc xóa hình",
            "图形无对应条目：请添加条目，或删除图形",
        ),
        Code::NothingThere => (
            "Chưa có gì: hãy thêm ít nhất một mục",
            "没有内容：请至少添加一项",
        ),
        Code::MissingFile | Code::UnknownFile | Code::EmptyFile | Code::NotUtf8 => (
            "Tệp dữ liệu có vấn đề: hãy lấy lại bản trước",
            "数据文件有问题：请恢复上一版本",
        ),
    })
}
