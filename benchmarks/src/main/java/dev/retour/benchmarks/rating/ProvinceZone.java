package dev.retour.benchmarks.rating;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The terms of one zone: provinces in both spellings, and what first and continuing weight cost.
 *
 * <p>Both the card and the code by hand are made from these, so that they cannot drift apart.
 *
 * @param name the name of the zone
 * @param firstAmount the price of the first kilogram
 * @param stepAmount the price of each further kilogram, begun or full
 * @param provinces the provinces, short and long
 */
record ProvinceZone(String name, BigDecimal firstAmount, BigDecimal stepAmount, List<String> provinces) {

    /** The zones of a courier in Hangzhou; the prices are made up. */
    static final List<ProvinceZone> ALL = List.of(
            of("1", "3.20", "0.80", "浙江 浙江省"),
            of("2", "3.60", "1.00", "上海 上海市 江苏 江苏省 安徽 安徽省"),
            of("3", "4.50", "2.20", "北京 北京市 天津 天津市 河北 河北省 福建 福建省 江西 江西省 山东 山东省 河南 河南省 湖北 湖北省 湖南 湖南省 广东 广东省"),
            of(
                    "4",
                    "5.00",
                    "3.50",
                    "山西 山西省 辽宁 辽宁省 吉林 吉林省 黑龙江 黑龙江省 广西 广西壮族自治区 海南 海南省 重庆 重庆市 四川 四川省 贵州 贵州省 云南 云南省 陕西 陕西省"),
            of("5", "8.00", "6.80", "内蒙古 内蒙古自治区 甘肃 甘肃省 青海 青海省 宁夏 宁夏回族自治区"),
            of("6", "14.00", "12.50", "西藏 西藏自治区 新疆 新疆维吾尔自治区"));

    /** The provinces that are a remote area. */
    static final List<String> REMOTE = ALL.get(5).provinces();

    /** What a kilogram to a remote area costs on top. */
    static final BigDecimal REMOTE_PER_KILOGRAM = new BigDecimal("1.50");

    /** Fuel, in percent of the freight. */
    static final BigDecimal FUEL_PERCENT = new BigDecimal("4.5");

    /** Cubic centimeters that weigh a kilogram. */
    static final int VOLUMETRIC_DIVISOR = 8000;

    private static ProvinceZone of(String name, String firstAmount, String stepAmount, String provinces) {
        return new ProvinceZone(
                name,
                new BigDecimal(firstAmount),
                new BigDecimal(stepAmount),
                Arrays.stream(provinces.split(" ")).toList());
    }

    /** Every spelling of every province. */
    static List<String> allProvinces() {
        return ALL.stream().flatMap(zone -> zone.provinces().stream()).toList();
    }

    /** The zone of a province. */
    static ProvinceZone of(String province) {
        return ALL.stream()
                .filter(zone -> zone.provinces().contains(province))
                .findFirst()
                .orElseThrow();
    }

    /** The names of all zones. */
    static Stream<String> names() {
        return ALL.stream().map(ProvinceZone::name);
    }
}
