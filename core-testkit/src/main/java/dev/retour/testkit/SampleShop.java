package dev.retour.testkit;

import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.OrderId;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Payer;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.Waybill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An invented Chinese shop in Hangzhou. Its parcel number n is a function of the seed and n alone, so a million parcels
 * can be made one by one.
 *
 * <p>Of a hundred parcels about eighty-three reach the customer, five are refused and come back under their waybill,
 * seven are returns by customers under waybills of their own, and the rest is paid for by others. Immutable and
 * thread-safe.
 */
public final class SampleShop {

    /** Where the shop sends from. */
    public static final Place WAREHOUSE = new Place("CN", "浙江省", "杭州市", "", "310000");

    /** The service of most parcels. */
    public static final String STANDARD = "标快";

    /** The service of the others. */
    public static final String EXPRESS = "特快";

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);
    private static final int DAYS = 31;
    private static final int ARTICLES = 40;
    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    private static final List<String> PROVINCES = List.of(
            "江苏省", "上海市", "浙江", "安徽省", "江西", "福建省", "山东", "湖北省", "湖南", "河南省", "北京市", "天津", "河北省", "广东", "广东省", "山西",
            "陕西省", "辽宁", "吉林省", "黑龙江", "广西", "海南省", "重庆市", "四川", "贵州省", "云南", "内蒙古", "甘肃省", "宁夏", "青海省", "新疆", "西藏自治区");

    private final long seed;
    private final boolean measuring;

    private SampleShop(long seed, boolean measuring) {
        this.seed = seed;
        this.measuring = measuring;
    }

    /**
     * A shop.
     *
     * @param seed any number
     * @return the shop
     */
    public static SampleShop seeded(long seed) {
        return new SampleShop(seed, false);
    }

    /**
     * The same shop, which measures its parcels: the same parcels with their sides. Of ten, three are bulky, so that their
     * volume weighs more than they do, and one is a tube of more than {@link SampleContract#LONGEST}.
     *
     * @return the shop
     */
    public SampleShop measuring() {
        return new SampleShop(seed, true);
    }

    /**
     * A parcel and what is in it.
     *
     * @param parcel the parcel, with the weight of its content
     * @param content how many pieces of each article
     */
    public record Packed(Parcel parcel, Map<String, Long> content) {}

    /**
     * The articles of the shop.
     *
     * @return what a piece of each weighs, by article
     */
    public Map<String, Weight> articles() {
        Map<String, Weight> articles = new TreeMap<>();
        for (int i = 0; i < ARTICLES; i++) {
            articles.put(article(i), weight(i));
        }
        return articles;
    }

    private static String article(int number) {
        return "SKU-" + (1000 + number);
    }

    private Weight weight(int article) {
        return Weight.of(Dice.of(seed, -1 - article).between(4, 90) * 10L, WeightUnit.GRAM);
    }

    /**
     * One parcel.
     *
     * @param number its number, 0 or more
     * @return the parcel
     */
    public Packed parcel(long number) {
        Dice dice = Dice.of(seed, number);
        Place customer = new Place("CN", PROVINCES.get(dice.below(PROVINCES.size())), "", "", "");
        Map<String, Long> content = content(dice);
        ParcelBuilder parcel = Parcel.builder(id(number))
                .waybill(Waybill.of("YT" + (8_800_000_000_000L + number * 7)))
                .order(OrderId.of("T" + (260_300_000_000L + number)))
                .service(dice.chance(12) ? EXPRESS : STANDARD)
                .weight(weightOf(content))
                .shipped(FIRST_DAY.plusDays(dice.below(DAYS)));
        travel(parcel, customer, dice);
        if (measuring) {
            parcel.dimensions(sides(Dice.of(~seed, number)));
        }
        if (number > 0 && parcel.build().purpose() == Purpose.RETURN) {
            parcel.outbound(id(number - 1));
        }
        if (dice.chance(8)) {
            parcel.addFlags("insured").declaredValue(Money.ofMajor(CNY, dice.between(200, 3000)));
        }
        return new Packed(parcel.build(), content);
    }

    /** Sides from dice of their own, so that measuring changes nothing else. */
    private static Dimensions sides(Dice dice) {
        int shape = dice.below(10);
        return shape == 0
                ? sides(dice.between(121, 180), 8, 8)
                : shape < 4
                        ? sides(dice.between(40, 60), dice.between(30, 40), dice.between(20, 30))
                        : sides(20, 15, dice.between(2, 10));
    }

    private static Dimensions sides(int length, int width, int height) {
        return Dimensions.of(
                BigDecimal.valueOf(length),
                BigDecimal.valueOf(width),
                BigDecimal.valueOf(height),
                LengthUnit.CENTIMETER);
    }

    private static ParcelId id(long number) {
        return ParcelId.of("P" + (700_000_000 + number));
    }

    private static Map<String, Long> content(Dice dice) {
        Map<String, Long> content = new TreeMap<>();
        int lines = dice.between(1, 3);
        for (int i = 0; i < lines; i++) {
            content.merge(article(dice.below(ARTICLES)), (long) dice.between(1, 4), Long::sum);
        }
        return content;
    }

    private Weight weightOf(Map<String, Long> content) {
        Weight sum = Weight.ZERO;
        for (Map.Entry<String, Long> entry : content.entrySet()) {
            int article = Integer.parseInt(entry.getKey().substring(4)) - 1000;
            sum = sum.plus(weight(article).times(entry.getValue()));
        }
        return sum;
    }

    private static void travel(ParcelBuilder parcel, Place customer, Dice dice) {
        int fate = dice.below(100);
        boolean isReturn = fate < 7;
        parcel.origin(isReturn ? customer : WAREHOUSE)
                .destination(isReturn ? WAREHOUSE : customer)
                .purpose(isReturn ? Purpose.RETURN : Purpose.SALE)
                .addLegs(isReturn ? Direction.CUSTOMER_RETURN : Direction.FORWARD);
        if (fate >= 7 && fate < 12) {
            parcel.addLegs(Direction.RTO);
        } else if (fate >= 95) {
            parcel.payer(fate >= 98 ? Payer.COLLECT : Payer.PLATFORM);
        }
    }
}
