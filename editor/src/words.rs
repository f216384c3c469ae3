//! What the editor says. It is a tool of its own, with its own languages: the first that fits the reader, else English.

/// Languages, by code and name.
pub const LANGUAGES: [(&str, &str); 3] = [("vi", "Tiếng Việt"), ("en", "English"), ("zh", "中文")];

macro_rules! words {
    ($($name:ident: $vi:literal $en:literal $zh:literal,)+) => {
        /// Something that is said.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the texts say it")]
        pub enum Word { $($name,)+ }

        impl Word {
            /// In a language of [`LANGUAGES`].
            pub fn said(self, language: usize) -> &'static str {
                let all = match self { $(Self::$name => [$vi, $en, $zh],)+ };
                all.get(language).copied().unwrap_or(all[1])
            }
        }
    };
}

words! {
    Title: "Chỉnh sửa dữ liệu bản đồ" "Edit the map's data" "编辑地图数据",
    Language: "Ngôn ngữ" "Language" "语言",
    Open: "Mở tệp…" "Open files…" "打开文件…",
    OpenHint: "Excel, CSV, GeoJSON, plan.json hoặc tệp TOML; cũng có thể kéo thả vào trang này" "Excel, CSV, GeoJSON, plan.json or TOML files; they can be dropped on this page, too" "Excel、CSV、GeoJSON、plan.json 或 TOML 文件，也可拖放到本页",
    Undo: "Hoàn tác" "Undo" "撤销",
    Redo: "Làm lại" "Redo" "重做",
    Tables: "Các bảng" "Tables" "数据表",
    Value: "Nội dung ô" "Cell" "单元格内容",
    AddRow: "Thêm dòng" "Add a row" "添加行",
    CopyRow: "Nhân bản dòng" "Copy this row" "复制此行",
    RemoveRow: "Xóa dòng" "Delete this row" "删除此行",
    Rows: "Dòng {a}–{b} trong {n}" "Rows {a}–{b} of {n}" "第 {a}–{b} 行，共 {n} 行",
    Earlier: "Trước" "Previous" "上一页",
    Later: "Sau" "Next" "下一页",
    Problems: "Lỗi cần sửa" "Problems" "待改正的问题",
    NoProblems: "Không có lỗi. Bản đồ bên cạnh đang hiển thị dữ liệu này." "No problems. The map beside shows these data." "没有问题，右侧地图已显示这些数据。",
    StillShown: "Bản đồ vẫn hiển thị dữ liệu đúng gần nhất." "The map still shows the last sound data." "地图仍显示上一次正确的数据。",
    Changes: "Thay đổi" "Changes" "改动",
    ChangesLater: "Danh sách thay đổi sẽ có khi mọi lỗi đã được sửa." "The changes are listed once every problem is mended." "全部问题改正后将列出改动。",
    NoChanges: "Chưa có thay đổi so với dữ liệu đã mở." "Nothing differs from what was opened." "与打开时的数据相同。",
    Before: "Trước" "Before" "改动前",
    After: "Sau" "After" "改动后",
    Nothing: "(không có)" "(nothing)" "（无）",
    Save: "Lưu thành" "Save as" "另存为",
    SaveSingle: "Một tệp bản đồ (.html)" "A single map file (.html)" "单个地图文件 (.html)",
    SaveJson: "plan.json cho trang web" "plan.json for the website" "网站用 plan.json",
    SaveBook: "Bảng tính Excel" "Excel workbook" "Excel 工作簿",
    SaveFolder: "Thư mục dữ liệu (.zip)" "Data folder (.zip)" "数据文件夹 (.zip)",
    SavePacked: "plan.bin" "plan.bin" "plan.bin",
    MendFirst: "Hãy sửa hết lỗi trước khi lưu; bảng tính thì lưu được bất cứ lúc nào." "Mend all problems before saving; the workbook can be saved at any time." "请先改正全部问题再保存；工作簿可随时保存。",
    Saved: "Đã lưu {n}" "Saved {n}" "已保存 {n}",
    NotSaved: "Không lưu được {n}" "{n} could not be saved" "无法保存 {n}",
    NotRead: "Không đọc được {n}: {why}. Dữ liệu đang mở giữ nguyên." "{n} could not be read: {why}. What was open stays." "无法读取 {n}：{why}。已打开的数据保持不变。",
    Taken: "Đã đọc {n}" "Read {n}" "已读取 {n}",
    Drafted: "Bản nháp được giữ trong trình duyệt này, trên máy này." "The draft is kept in this browser, on this computer." "草稿保存在本机的此浏览器中。",
    Undrafted: "Trình duyệt này không giữ được bản nháp: hãy lưu trước khi đóng trang." "This browser can keep no draft: save before you close the page." "此浏览器无法保留草稿：关闭页面前请先保存。",
    Resumed: "Đã mở lại bản nháp lần trước." "The last draft was opened again." "已恢复上次的草稿。",
    Sheet: "Bảng {n}" "Sheet {n}" "表 {n}",
    Row: "dòng {n}" "row {n}" "第 {n} 行",
    Column: "cột {n}" "column {n}" "{n} 列",
    Keys: "Mũi tên: chọn ô. Enter hoặc F2: sửa. Delete: xóa. Ctrl+Z: hoàn tác." "Arrows: choose a cell. Enter or F2: edit. Delete: empty. Ctrl+Z: undo." "方向键：选择单元格。Enter 或 F2：编辑。Delete：清空。Ctrl+Z：撤销。",
}

/// What a part of the plan, or a field, is called; without a name, as it is written.
pub fn name_of(path: &str, language: usize) -> String {
    let names: Vec<String> = path
        .split('.')
        .map(|part| segment(part, language))
        .collect();
    names.join(" · ")
}

fn segment(part: &str, language: usize) -> String {
    let plain = part.trim_end_matches("[]");
    let (plain, nth) = match plain.split_once('[') {
        Some((plain, rest)) => (plain, rest.trim_end_matches(']').parse::<usize>().ok()),
        None => (plain, None),
    };
    let names = NAMES.iter().find(|(known, ..)| *known == plain);
    let name = names.map_or(plain, |(_, vi, en, zh)| {
        [*vi, *en, *zh].get(language).copied().unwrap_or(en)
    });
    match nth {
        Some(nth) if nth > 0 => format!("{name} {}", nth + 1),
        _ => name.to_owned(),
    }
}

/// Parts and fields of a plan that staff meet most.
const NAMES: [(&str, &str, &str, &str); 88] = [
    ("projects", "Dự án", "Projects", "项目"),
    ("districts", "Đơn vị hành chính", "Districts", "县市"),
    ("communes", "Xã, phường", "Communes", "乡镇"),
    ("zones", "Vùng kinh tế", "Zones", "经济区"),
    (
        "corridors",
        "Trục, hành lang",
        "Axis, corridors",
        "发展轴与走廊",
    ),
    ("gates", "Cửa khẩu", "Gates", "口岸"),
    ("towns", "Đô thị", "Towns", "城镇"),
    (
        "parks",
        "Khu, cụm công nghiệp",
        "Industrial parks",
        "工业园区",
    ),
    (
        "borderZones",
        "Khu kinh tế cửa khẩu",
        "Border zones",
        "口岸经济区",
    ),
    ("geoparks", "Công viên địa chất", "Geoparks", "地质公园"),
    ("urban", "Hệ thống đô thị", "Urban system", "城镇体系"),
    ("offers", "Ưu đãi, liên hệ", "Offers, contact", "优惠与联系"),
    ("conference", "Hội nghị xúc tiến", "Conference", "推介会"),
    (
        "story",
        "Câu chuyện trình chiếu",
        "Story for the hall",
        "演示故事",
    ),
    ("view", "Khung nhìn", "View", "视图"),
    ("shows", "Làm nổi bật", "Lights up", "高亮"),
    ("indicators", "Chỉ tiêu", "Indicators", "指标"),
    (
        "notes",
        "Ghi chú cho người nói",
        "Speaker’s notes",
        "讲者备注",
    ),
    ("seconds", "Số giây", "Seconds", "秒数"),
    ("sectors", "Lĩnh vực", "Sectors", "领域"),
    ("sources", "Nguồn", "Sources", "来源"),
    ("plan", "Quy hoạch", "Plan", "规划"),
    ("map", "Bản đồ", "Map", "地图"),
    ("words", "Câu chữ giao diện", "Texts", "界面文字"),
    ("field", "Trường", "Field", "字段"),
    ("value", "Giá trị", "Value", "值"),
    ("id", "Mã", "Id", "编号"),
    ("code", "Mã", "Code", "代码"),
    ("name", "Tên", "Name", "名称"),
    ("short", "Tên ngắn", "Short name", "简称"),
    ("about", "Giới thiệu", "About", "简介"),
    ("kind", "Loại", "Kind", "类别"),
    ("sector", "Lĩnh vực", "Sector", "领域"),
    ("status", "Tình trạng", "Status", "状态"),
    ("step", "Bước", "Step", "阶段"),
    ("text", "Nội dung", "Text", "内容"),
    ("date", "Ngày", "Date", "日期"),
    ("source", "Nguồn", "Source", "来源"),
    ("capital", "Vốn", "Capital", "投资额"),
    ("amount", "Số tiền", "Amount", "金额"),
    ("currency", "Đồng tiền", "Currency", "币种"),
    ("unit", "Đơn vị tính", "Unit", "单位"),
    ("as_of", "Thời điểm", "As of", "截至"),
    ("area", "Diện tích", "Area", "面积"),
    ("population", "Dân số", "Population", "人口"),
    ("investor", "Nhà đầu tư", "Investor", "投资方"),
    ("form", "Hình thức đầu tư", "Form of investment", "投资形式"),
    ("place", "Vị trí", "Place", "位置"),
    ("precision", "Độ chính xác", "Precision", "精度"),
    ("at", "Tọa độ", "Point", "坐标"),
    ("lon", "Kinh độ", "Longitude", "经度"),
    ("lat", "Vĩ độ", "Latitude", "纬度"),
    ("term", "Thời hạn", "Term", "期限"),
    ("phases", "Giai đoạn", "Phases", "分期"),
    ("note", "Ghi chú", "Note", "备注"),
    ("title", "Tiêu đề", "Title", "标题"),
    ("url", "Liên kết", "Address", "网址"),
    ("phone", "Điện thoại", "Telephone", "电话"),
    ("mail", "Thư điện tử", "E-mail", "电子邮件"),
    ("address", "Địa chỉ", "Address", "地址"),
    ("contact", "Liên hệ", "Contact", "联系方式"),
    ("corridor", "Hành lang", "Corridor", "走廊"),
    ("zone", "Vùng", "Zone", "分区"),
    ("part_of", "Thuộc dự án", "Part of", "所属项目"),
    ("announced", "Công bố", "Announced", "公布"),
    ("fact", "Số liệu", "Facts", "数据"),
    ("award", "Dự án trao quyết định", "Awards", "签约项目"),
    ("commune", "Danh sách", "List", "名单"),
    ("district", "Danh sách", "List", "名单"),
    ("gate", "Danh sách", "List", "名单"),
    ("town", "Danh sách", "List", "名单"),
    (
        "class_total",
        "Tổng theo loại",
        "Totals by class",
        "分类合计",
    ),
    ("count", "Số lượng", "Counts", "数量"),
    ("attribution", "Ghi công", "Attribution", "数据署名"),
    ("neighbour", "Địa bàn lân cận", "Neighbours", "周边地区"),
    ("locator", "Bản đồ vị trí", "Locator", "位置图"),
    ("aim", "Mục tiêu", "Aims", "目标"),
    ("vision", "Tầm nhìn", "Vision", "愿景"),
    ("breakthrough", "Đột phá", "Breakthroughs", "突破"),
    ("priority", "Ưu tiên", "Priorities", "优先领域"),
    ("indicator", "Chỉ tiêu", "Indicators", "指标"),
    ("decision", "Quyết định", "Decision", "决定"),
    ("scope", "Phạm vi", "Scope", "范围"),
    ("total", "Tổng", "Total", "合计"),
    ("districts_total", "Tổng", "Total", "合计"),
    ("vi", "tiếng Việt", "Vietnamese", "越南文"),
    ("en", "tiếng Anh", "English", "英文"),
    ("zh", "tiếng Trung", "Chinese", "中文"),
];

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn paths_are_called_by_names() {
        assert_eq!(name_of("capital[0].amount", 0), "Vốn · Số tiền");
        assert_eq!(name_of("capital[1].amount", 1), "Capital 2 · Amount");
        assert_eq!(name_of("districts[]", 2), "县市");
        assert_eq!(name_of("no_such.vi", 1), "no_such · Vietnamese");
    }
}
