"""The shop, as it began. Written once from `model/tables.py`, and never changed after a release."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TEXT = sa.String()
BINARY = sa.String().with_variant(sa.String(collation="C"), "postgresql")
FINDER = "CREATE VIRTUAL TABLE finder USING fts5(text, what UNINDEXED, ref UNINDEXED, tokenize = 'trigram')"
LETTERS = "CREATE VIRTUAL TABLE finder_letters USING fts5vocab(finder, row)"


def upgrade() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("company", TEXT, server_default="", nullable=False),
        sa.Column("business", sa.Integer(), server_default="0", nullable=False),
        sa.Column("email", TEXT, server_default="", nullable=False),
        sa.Column("phone", TEXT, server_default="", nullable=False),
        sa.Column("language", TEXT, server_default="", nullable=False),
        sa.Column("priority", sa.Integer(), server_default="3", nullable=False),
        sa.Column("address1", TEXT, server_default="", nullable=False),
        sa.Column("address2", TEXT, server_default="", nullable=False),
        sa.Column("city", TEXT, server_default="", nullable=False),
        sa.Column("region", TEXT, server_default="", nullable=False),
        sa.Column("postcode", TEXT, server_default="", nullable=False),
        sa.Column("country", TEXT, server_default="", nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("priority BETWEEN 1 AND 5", name="customer_priority"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "customer_code", "customer", ["code"], unique=True, sqlite_where=sa.text("void = 0"), postgresql_where=sa.text("void = 0")
    )
    op.create_index("customer_name", "customer", ["name", "id"], unique=False)
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("act", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("undone_by", sa.Integer(), nullable=True),
        sa.Column("detail", TEXT, server_default="{}", nullable=False),
        sa.ForeignKeyConstraint(
            ["undoes"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["undone_by"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("entry_order", "entry", ["order_id"], unique=False)
    op.create_index("entry_undoes", "entry", ["undoes"], unique=False)
    op.create_table(
        "setting",
        sa.Column("key", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "supplier",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("email", TEXT, server_default="", nullable=False),
        sa.Column("phone", TEXT, server_default="", nullable=False),
        sa.Column("lead_time_days", sa.Integer(), nullable=True),
        sa.Column("address1", TEXT, server_default="", nullable=False),
        sa.Column("address2", TEXT, server_default="", nullable=False),
        sa.Column("city", TEXT, server_default="", nullable=False),
        sa.Column("region", TEXT, server_default="", nullable=False),
        sa.Column("postcode", TEXT, server_default="", nullable=False),
        sa.Column("country", TEXT, server_default="", nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("lead_time_days IS NULL OR lead_time_days BETWEEN 0 AND 3650", name="supplier_lead"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "supplier_code", "supplier", ["code"], unique=True, sqlite_where=sa.text("void = 0"), postgresql_where=sa.text("void = 0")
    )
    op.create_index("supplier_name", "supplier", ["name"], unique=False)
    op.create_table(
        "change",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("what", TEXT, nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("field", TEXT, nullable=False),
        sa.Column("before", TEXT, nullable=False),
        sa.Column("after", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry_id", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_index("change_row", "change", ["what", "row_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("cause", sa.Integer(), nullable=False),
        sa.Column("rival_id", sa.Integer(), nullable=True),
        sa.Column("ahead", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("estimate", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry_id", "outcome", "product_id", "line_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "letter",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", TEXT, nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("intent", TEXT, nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("pages", sa.Integer(), nullable=False),
        sa.Column("sha256", TEXT, nullable=False),
        sa.Column("template", TEXT, server_default="", nullable=False),
        sa.Column("facts", TEXT, server_default="{}", nullable=False),
        sa.Column("told", sa.Integer(), nullable=True),
        sa.Column("pdf", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("letter_customer", "letter", ["customer_id"], unique=False)
    op.create_index("letter_intent", "letter", ["intent"], unique=True)
    op.create_index("letter_number", "letter", ["number"], unique=True)
    op.create_index(
        "letter_unconfirmed",
        "letter",
        ["id"],
        unique=False,
        sqlite_where=sa.text("told IS NULL"),
        postgresql_where=sa.text("told IS NULL"),
    )
    op.create_table(
        "posting",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("account", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity <> 0", name="posting_quantity"),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry_id", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "product",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sku", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column(
            "kind",
            sa.Enum("goods", "digital", "service", name="kind", native_enum=False, create_constraint=True, length=16),
            server_default="goods",
            nullable=False,
        ),
        sa.Column("unit", TEXT, server_default="pcs", nullable=False),
        sa.Column("decimals", sa.Integer(), server_default="0", nullable=False),
        sa.Column("step", sa.Integer(), server_default="1", nullable=False),
        sa.Column("barcode", TEXT, server_default="", nullable=False),
        sa.Column("price", sa.Integer(), server_default="0", nullable=False),
        sa.Column("cost", sa.Integer(), server_default="0", nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=True),
        sa.Column("reorder_point", sa.Integer(), nullable=True),
        sa.Column(
            "backorder",
            sa.Enum("allow", "refuse", "preorder", name="backorder", native_enum=False, create_constraint=True, length=16),
            server_default="allow",
            nullable=False,
        ),
        sa.Column("cap", sa.Integer(), nullable=True),
        sa.Column("release_day", sa.Integer(), nullable=True),
        sa.Column("on_hand", sa.Integer(), server_default="0", nullable=False),
        sa.Column("allocated", sa.Integer(), server_default="0", nullable=False),
        sa.Column("outstanding", sa.Integer(), server_default="0", nullable=False),
        sa.Column("incoming", sa.Integer(), server_default="0", nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("allocated >= 0 AND allocated <= on_hand", name="product_allocated"),
        sa.CheckConstraint("cap IS NULL OR cap >= 0", name="product_cap"),
        sa.CheckConstraint("decimals BETWEEN 0 AND 3", name="product_decimals"),
        sa.CheckConstraint("incoming >= 0", name="product_incoming"),
        sa.CheckConstraint("on_hand <= 1000000000000", name="product_on_hand"),
        sa.CheckConstraint("outstanding >= allocated", name="product_outstanding"),
        sa.CheckConstraint("price >= 0 AND cost >= 0", name="product_money"),
        sa.CheckConstraint("step > 0", name="product_step"),
        sa.CheckConstraint("void = 0 OR (on_hand = 0 AND outstanding = 0 AND incoming = 0)", name="product_void"),
        sa.ForeignKeyConstraint(
            ["supplier_id"],
            ["supplier.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "product_backordered",
        "product",
        [sa.literal_column("(outstanding - allocated)"), "id"],
        unique=False,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_index(
        "product_barcode",
        "product",
        ["barcode"],
        unique=False,
        sqlite_where=sa.text("barcode <> ''"),
        postgresql_where=sa.text("barcode <> ''"),
    )
    op.create_index(
        "product_coming",
        "product",
        ["sku", "id"],
        unique=False,
        sqlite_where=sa.text("incoming > 0"),
        postgresql_where=sa.text("incoming > 0"),
    )
    op.create_index(
        "product_coming_backordered",
        "product",
        [sa.literal_column("(outstanding - allocated)"), "id"],
        unique=False,
        sqlite_where=sa.text("incoming > 0"),
        postgresql_where=sa.text("incoming > 0"),
    )
    op.create_index(
        "product_coming_free",
        "product",
        [sa.literal_column("(on_hand - allocated)"), "id"],
        unique=False,
        sqlite_where=sa.text("incoming > 0"),
        postgresql_where=sa.text("incoming > 0"),
    )
    op.create_index(
        "product_coming_name",
        "product",
        ["name", "id"],
        unique=False,
        sqlite_where=sa.text("incoming > 0"),
        postgresql_where=sa.text("incoming > 0"),
    )
    op.create_index(
        "product_coming_on_hand",
        "product",
        ["on_hand", "id"],
        unique=False,
        sqlite_where=sa.text("incoming > 0"),
        postgresql_where=sa.text("incoming > 0"),
    )
    op.create_index(
        "product_free",
        "product",
        [sa.literal_column("(on_hand - allocated)"), "id"],
        unique=False,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_index(
        "product_incoming",
        "product",
        ["incoming", "id"],
        unique=False,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_index("product_name", "product", ["name"], unique=False)
    op.create_index(
        "product_on_hand",
        "product",
        ["on_hand", "id"],
        unique=False,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_index(
        "product_short",
        "product",
        ["sku", "id"],
        unique=False,
        sqlite_where=sa.text("outstanding > allocated"),
        postgresql_where=sa.text("outstanding > allocated"),
    )
    op.create_index(
        "product_short_free",
        "product",
        [sa.literal_column("(on_hand - allocated)"), "id"],
        unique=False,
        sqlite_where=sa.text("outstanding > allocated"),
        postgresql_where=sa.text("outstanding > allocated"),
    )
    op.create_index(
        "product_short_incoming",
        "product",
        ["incoming", "id"],
        unique=False,
        sqlite_where=sa.text("outstanding > allocated"),
        postgresql_where=sa.text("outstanding > allocated"),
    )
    op.create_index(
        "product_short_name",
        "product",
        ["name", "id"],
        unique=False,
        sqlite_where=sa.text("outstanding > allocated"),
        postgresql_where=sa.text("outstanding > allocated"),
    )
    op.create_index(
        "product_short_on_hand",
        "product",
        ["on_hand", "id"],
        unique=False,
        sqlite_where=sa.text("outstanding > allocated"),
        postgresql_where=sa.text("outstanding > allocated"),
    )
    op.create_index(
        "product_sku", "product", ["sku"], unique=True, sqlite_where=sa.text("void = 0"), postgresql_where=sa.text("void = 0")
    )
    op.create_index("product_supplier", "product", ["supplier_id"], unique=False)
    op.create_table(
        "promise_change",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Integer(), nullable=True),
        sa.Column("after", sa.Integer(), nullable=True),
        sa.Column("estimate_before", sa.Integer(), nullable=False),
        sa.Column("estimate_after", sa.Integer(), nullable=False),
        sa.Column("source_before", sa.Integer(), nullable=True),
        sa.Column("source_after", sa.Integer(), nullable=True),
        sa.Column("first_told", sa.Integer(), server_default="0", nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=True),
        sa.Column("first_estimate", sa.Integer(), server_default="0", nullable=False),
        sa.Column("first_ranks", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry_id", "line_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "purchase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", TEXT, nullable=False),
        sa.Column("number_key", BINARY, nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["supplier_id"],
            ["supplier.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "purchase_number",
        "purchase",
        ["number"],
        unique=True,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_index("purchase_number_key", "purchase", ["number_key", "id"], unique=False)
    op.create_index("purchase_supplier", "purchase", ["supplier_id"], unique=False)
    op.create_table(
        "rule_pack",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", TEXT, server_default="", nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("rule_pack_version", "rule_pack", ["name", "version"], unique=True)
    op.create_table(
        "run",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("policy", TEXT, nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry_id", "product_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("run_product", "run", ["product_id", "entry_id"], unique=False)
    op.create_table(
        "sales_order",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", TEXT, nullable=False),
        sa.Column("number_key", BINARY, nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "counter",
                "telephone",
                "mail",
                "web",
                "trade",
                name="channel",
                native_enum=False,
                create_constraint=True,
                length=16,
            ),
            server_default="telephone",
            nullable=False,
        ),
        sa.Column("priority", sa.Integer(), server_default="3", nullable=False),
        sa.Column(
            "ship",
            sa.Enum("available", "complete", name="ship", native_enum=False, create_constraint=True, length=16),
            server_default="available",
            nullable=False,
        ),
        sa.Column("hold_stock", sa.Integer(), server_default="0", nullable=False),
        sa.Column("required_day", sa.Integer(), nullable=True),
        sa.Column("deposit", sa.Integer(), server_default="0", nullable=False),
        sa.Column("note", TEXT, server_default="", nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("priority BETWEEN 1 AND 5", name="order_priority"),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("order_customer", "sales_order", ["customer_id"], unique=False)
    op.create_index("order_day", "sales_order", ["day", "id"], unique=False)
    op.create_index(
        "order_number",
        "sales_order",
        ["number"],
        unique=True,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_index("order_number_key", "sales_order", ["number_key", "id"], unique=False)
    op.create_table(
        "template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("language", TEXT, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", TEXT, server_default="", nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("template_version", "template", ["kind", "language", "version"], unique=True)
    op.create_table(
        "component",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kit_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("quantity > 0", name="component_quantity"),
        sa.ForeignKeyConstraint(
            ["kit_id"],
            ["product.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "component_pair",
        "component",
        ["kit_id", "product_id"],
        unique=True,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_table(
        "dispatch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column(
            "way",
            sa.Enum("file", "draft", "print", "mail", name="way", native_enum=False, create_constraint=True, length=16),
            nullable=False,
        ),
        sa.Column(
            "stage",
            sa.Enum(
                "written",
                "sending",
                "accepted",
                "refused",
                "unknown",
                name="stage",
                native_enum=False,
                create_constraint=True,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("at", TEXT, nullable=False),
        sa.Column("sent_to", TEXT, server_default="", nullable=False),
        sa.Column("reference", TEXT, server_default="", nullable=False),
        sa.Column("error", TEXT, server_default="", nullable=False),
        sa.Column("again", sa.Integer(), server_default="0", nullable=False),
        sa.CheckConstraint("(way = 'mail') = (stage <> 'written')", name="dispatch_stage"),
        sa.CheckConstraint("way <> 'mail' OR (sent_to <> '' AND reference <> '')", name="dispatch_mail"),
        sa.CheckConstraint("again IN (0, 1)", name="dispatch_again"),
        sa.CheckConstraint("batch > 0 AND place > 0", name="dispatch_place"),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("dispatch_batch", "dispatch", ["batch", "place"], unique=True)
    op.create_index("dispatch_letter", "dispatch", ["letter_id"], unique=False)
    op.create_index(
        "dispatch_once",
        "dispatch",
        ["letter_id"],
        unique=True,
        sqlite_where=sa.text("way = 'mail' AND again = 0 AND stage <> 'refused'"),
        postgresql_where=sa.text("way = 'mail' AND again = 0 AND stage <> 'refused'"),
    )
    op.create_table(
        "goodwill",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("percent", sa.Integer(), server_default="0", nullable=False),
        sa.Column("amount", sa.Integer(), server_default="0", nullable=False),
        sa.Column("gift", TEXT, server_default="", nullable=False),
        sa.Column("cost", sa.Integer(), server_default="0", nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=True),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["sales_order.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("goodwill_order", "goodwill", ["order_id"], unique=False)
    op.create_table(
        "order_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("order_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ordered", sa.Integer(), server_default="0", nullable=False),
        sa.Column("fulfilled", sa.Integer(), server_default="0", nullable=False),
        sa.Column("cancelled", sa.Integer(), server_default="0", nullable=False),
        sa.Column("allocated", sa.Integer(), server_default="0", nullable=False),
        sa.Column("picked", sa.Integer(), server_default="0", nullable=False),
        sa.Column("price", sa.Integer(), server_default="0", nullable=False),
        sa.Column("promise", sa.Integer(), nullable=True),
        sa.Column("estimate", sa.Integer(), server_default="0", nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=True),
        sa.Column("first_promise", sa.Integer(), nullable=True),
        sa.Column("first_estimate", sa.Integer(), server_default="0", nullable=False),
        sa.Column("pinned", sa.Integer(), server_default="0", nullable=False),
        sa.Column("held", sa.Integer(), server_default="0", nullable=False),
        sa.Column("whole", sa.Integer(), server_default="0", nullable=False),
        sa.Column("late", sa.Integer(), server_default="0", nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("number_key", BINARY, nullable=False),
        sa.Column("rank_day", sa.Integer(), nullable=False),
        sa.Column("rank_priority", sa.Integer(), nullable=False),
        sa.Column("rank_promise", sa.Integer(), nullable=False),
        sa.Column("rank_number", BINARY, nullable=False),
        sa.Column("rank_line", sa.Integer(), nullable=False),
        sa.Column("rank_part", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rank_sub", sa.Integer(), server_default="0", nullable=False),
        sa.Column("instead_of", sa.Integer(), nullable=True),
        sa.Column("kit_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("fulfilled >= 0 AND cancelled >= 0 AND allocated >= 0", name="line_parts"),
        sa.CheckConstraint("ordered <= 1000000000000", name="line_ordered"),
        sa.CheckConstraint("ordered >= fulfilled + cancelled + allocated", name="line_sum"),
        sa.CheckConstraint("picked >= 0 AND picked <= allocated", name="line_picked"),
        sa.CheckConstraint("rank_priority BETWEEN 1 AND 5", name="line_priority"),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
        ),
        sa.ForeignKeyConstraint(
            ["instead_of"],
            ["order_line.id"],
        ),
        sa.ForeignKeyConstraint(
            ["kit_id"],
            ["product.id"],
        ),
        sa.ForeignKeyConstraint(
            ["order_id"],
            ["sales_order.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "line_allocated",
        "order_line",
        ["product_id", "order_id"],
        unique=False,
        sqlite_where=sa.text("allocated > 0"),
        postgresql_where=sa.text("allocated > 0"),
    )
    op.create_index(
        "line_held",
        "order_line",
        ["product_id"],
        unique=False,
        sqlite_where=sa.text("held = 1"),
        postgresql_where=sa.text("held = 1"),
    )
    op.create_index(
        "line_late_customer",
        "order_line",
        ["late", "customer_id", "order_id"],
        unique=False,
        sqlite_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_late_day",
        "order_line",
        ["late", "day", "order_id"],
        unique=False,
        sqlite_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_late_number",
        "order_line",
        ["late", "number_key", "order_id"],
        unique=False,
        sqlite_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_late_queue",
        "order_line",
        [
            *("late", "product_id", "rank_day", "rank_priority", "rank_promise", "rank_number"),
            *("rank_line", "rank_part", "rank_sub", "id"),
        ],
        unique=False,
        sqlite_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_late_units",
        "order_line",
        ["late", sa.literal_column("(ordered - (fulfilled + cancelled + allocated))")],
        unique=False,
        sqlite_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("late = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index("line_of_order", "order_line", ["order_id", "line", "part"], unique=True)
    op.create_index(
        "line_pinned",
        "order_line",
        ["product_id"],
        unique=False,
        sqlite_where=sa.text("pinned = 1"),
        postgresql_where=sa.text("pinned = 1"),
    )
    op.create_index(
        "line_queue",
        "order_line",
        ["product_id", "rank_day", "rank_priority", "rank_promise", "rank_number", "rank_line", "rank_part", "rank_sub", "id"],
        unique=False,
        sqlite_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_ready",
        "order_line",
        ["order_id"],
        unique=False,
        sqlite_where=sa.text("allocated > 0"),
        postgresql_where=sa.text("allocated > 0"),
    )
    op.create_index(
        "line_waiting_customer",
        "order_line",
        ["customer_id", "order_id"],
        unique=False,
        sqlite_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_waiting_day",
        "order_line",
        ["day", "order_id"],
        unique=False,
        sqlite_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_waiting_number",
        "order_line",
        ["number_key", "order_id"],
        unique=False,
        sqlite_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_waiting_promise",
        "order_line",
        ["promise", "id", "whole"],
        unique=False,
        sqlite_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_waiting_units",
        "order_line",
        [sa.literal_column("(ordered - (fulfilled + cancelled + allocated))")],
        unique=False,
        sqlite_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_index(
        "line_waiting_whole",
        "order_line",
        ["product_id", "order_id"],
        unique=False,
        sqlite_where=sa.text("whole = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
        postgresql_where=sa.text("whole = 1 AND ordered - fulfilled - cancelled - allocated > 0"),
    )
    op.create_table(
        "purchase_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("ordered", sa.Integer(), server_default="0", nullable=False),
        sa.Column("received", sa.Integer(), server_default="0", nullable=False),
        sa.Column("closed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("expected", sa.Integer(), nullable=True),
        sa.Column("first_expected", sa.Integer(), nullable=True),
        sa.Column("due", sa.Integer(), nullable=True),
        sa.Column("because", TEXT, server_default="", nullable=False),
        sa.CheckConstraint("ordered <= 1000000000000", name="purchase_ordered"),
        sa.CheckConstraint("received >= 0 AND closed >= 0 AND ordered >= received + closed", name="purchase_parts"),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
        ),
        sa.ForeignKeyConstraint(
            ["purchase_id"],
            ["purchase.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "purchase_line_awaited",
        "purchase_line",
        ["expected"],
        unique=False,
        sqlite_where=sa.text("ordered > received + closed"),
        postgresql_where=sa.text("ordered > received + closed"),
    )
    op.create_index("purchase_line_expected", "purchase_line", ["expected", "id"], unique=False)
    op.create_index(
        "purchase_line_incoming",
        "purchase_line",
        ["product_id", "due"],
        unique=False,
        sqlite_where=sa.text("ordered > received + closed"),
        postgresql_where=sa.text("ordered > received + closed"),
    )
    op.create_index("purchase_line_of", "purchase_line", ["purchase_id", "line"], unique=True)
    op.create_table(
        "receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", TEXT, nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("purchase_id", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["purchase_id"],
            ["purchase.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "receipt_number",
        "receipt",
        ["number"],
        unique=True,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_table(
        "substitute",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Integer(), nullable=False),
        sa.Column("instead_id", sa.Integer(), nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["instead_id"],
            ["product.id"],
        ),
        sa.ForeignKeyConstraint(
            ["product_id"],
            ["product.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "substitute_pair",
        "substitute",
        ["product_id", "instead_id"],
        unique=True,
        sqlite_where=sa.text("void = 0"),
        postgresql_where=sa.text("void = 0"),
    )
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=True),
        sa.Column(
            "answer",
            sa.Enum("wait", "cancel", "substitute", name="answer", native_enum=False, create_constraint=True, length=16),
            nullable=False,
        ),
        sa.Column("until", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("channel", TEXT, server_default="", nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["order_line.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("consent_line", "consent", ["line_id"], unique=False)
    op.create_table(
        "delivery",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("supplier_id", sa.Integer(), nullable=False),
        sa.Column("purchase_line_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=True),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["purchase_line_id"],
            ["purchase_line.id"],
        ),
        sa.ForeignKeyConstraint(
            ["supplier_id"],
            ["supplier.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("delivery_supplier", "delivery", ["supplier_id"], unique=False)
    op.create_table(
        "letter_line",
        sa.Column("letter_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("promise", sa.Integer(), nullable=True),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["letter_id"],
            ["letter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["order_line.id"],
        ),
        sa.PrimaryKeyConstraint("letter_id", "line_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("letter_line_line", "letter_line", ["line_id"], unique=False)
    op.create_table(
        "move",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("before_id", sa.Integer(), nullable=False),
        sa.Column("because", TEXT, nullable=False),
        sa.Column("void", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["before_id"],
            ["order_line.id"],
        ),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
        ),
        sa.ForeignKeyConstraint(
            ["line_id"],
            ["order_line.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("move_line", "move", ["line_id"], unique=False)
    # ### end Alembic commands ###
    if op.get_bind().dialect.name == "sqlite":
        op.execute(sa.text(FINDER))
        op.execute(sa.text(LETTERS))
        op.execute(sa.text("PRAGMA application_id = 1111774027"))
