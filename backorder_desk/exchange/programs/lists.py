"""The products, stocks and customers that other programs export, as data."""

from __future__ import annotations

from backorder_desk.exchange.programs.frame import Frame
from backorder_desk.exchange.programs.packed import comma_list
from backorder_desk.exchange.programs.place import place
from backorder_desk.exchange.programs.shape import Format
from backorder_desk.exchange.programs.sources import (
    Source,
    amount,
    bare,
    col,
    entities,
    every,
    first,
    last_of_path,
    not_below_zero,
    words,
)
from backorder_desk.exchange.programs.steps import add_up, drop, fill_down, keep, keep_filled, unpack
from backorder_desk.exchange.templates import Kind

_SHOPIFY_TITLE = first(
    Source(
        "Title",
        lambda frame: _with_options(frame, "Title", "Option1 Value", "Option2 Value", "Option3 Value"),
    )
)
_SQUARE_TITLE = Source("Item Name", lambda frame: _with_options(frame, "Item Name", "Variation Name"))
_VEND_TITLE = Source(
    "name",
    lambda frame: _with_options(
        frame, "name", "variant_option_one_value", "variant_option_two_value", "variant_option_three_value"
    ),
)
_NO_OPTION = frozenset(("", "default title", "regular", "default"))


def _with_options(frame: Frame, title: str, *options: str) -> list[str]:
    """`Shirt` with `Red` and `L` is “Shirt - Red / L”, without the words that programs have for no option."""
    columns = [column for column in map(frame.get, options) if column is not None]
    titles = frame.get(title) or frame.blank()
    said = zip(*columns, strict=True) if columns else [()] * len(titles)
    joined = (" / ".join(o.strip() for o in cells if o.strip().casefold() not in _NO_OPTION) for cells in said)
    return [f"{name} - {more}" if more else name for name, more in zip(titles, joined, strict=True)]


def _only_of_one(frame: Frame) -> list[str]:
    """The stock of a listing is that of all its variations together; it is known where there is but one."""
    only = frame.get("only") or ["yes"] * len(frame.numbers)
    return [text if one else "" for text, one in zip(frame.get("QUANTITY") or frame.blank(), only, strict=True)]


LIST_FORMATS: tuple[Format, ...] = (
    Format(
        "shopify-products",
        Kind.PRODUCTS,
        ("Handle", "Title", "Variant SKU", "Variant Price"),
        {
            "sku": first(col("Variant SKU", clean=bare), _SHOPIFY_TITLE),
            "name": _SHOPIFY_TITLE,
            "barcode": col("Variant Barcode", clean=bare),
            "price": col("Variant Price"),
            "cost": col("Cost per item"),
            "on_hand": col("Variant Inventory Qty", clean=not_below_zero),
            "backorder": col("Variant Inventory Policy"),
        },
        steps=(fill_down("Handle", "Title"), keep_filled("Variant SKU", "Variant Price")),
    ),
    Format(
        "shopify-inventory",
        Kind.STOCK,
        ("Handle", "SKU", "Location", "On hand (current)|On hand"),
        {
            "sku": first(col("SKU", clean=bare), _SHOPIFY_TITLE),
            "on_hand": col("On hand (current)", "On hand", clean=not_below_zero),
        },
        steps=(
            fill_down("Handle", "Title"),
            add_up("On hand (current)", "SKU", "Title", "Option1 Value", "Option2 Value", "Option3 Value"),
            add_up("On hand", "SKU", "Title", "Option1 Value", "Option2 Value", "Option3 Value"),
        ),
    ),
    Format(
        "shopify-customers",
        Kind.CUSTOMERS,
        (
            "First Name",
            "Last Name",
            "Email",
            "Total Spent|Total Orders|Accepts Email Marketing|Accepts Marketing",
        ),
        {
            "code": col("Customer ID", "Email", clean=bare),
            "name": first(
                words("First Name", "Last Name"),
                col("Default Address Company", "Company", "Email", "Customer ID"),
            ),
            "company": col("Default Address Company", "Company"),
            "email": col("Email"),
            "phone": col("Phone", "Default Address Phone", clean=bare),
            **place(
                col("Default Address Address1", "Address1"),
                col("Default Address Address2", "Address2"),
                city="Default Address City|City",
                region="Default Address Province Code|Province Code|Province",
                postcode="Default Address Zip|Zip",
                country="Default Address Country Code|Country Code|Country",
            ),
        },
    ),
    Format(
        "woocommerce-products",
        Kind.PRODUCTS,
        ("SKU", "Name", "Regular price", "In stock?|Stock|Backorders allowed?"),
        {
            "sku": col("SKU", "Name", clean=bare),
            "name": col("Name"),
            "barcode": col("GTIN, UPC, EAN, or ISBN", clean=bare),
            "price": col("Regular price"),
            "on_hand": col("Stock", clean=not_below_zero),
            "reorder_point": col("Low stock amount"),
            "backorder": col("Backorders allowed?"),
        },
        steps=(drop("Type", "variable", "grouped", "external"),),
    ),
    Format(
        "square-items",
        Kind.PRODUCTS,
        ("Token", "Item Name", "Variation Name", "Price"),
        {
            "sku": first(col("SKU", clean=bare), _SQUARE_TITLE),
            "name": _SQUARE_TITLE,
            "barcode": col("GTIN", clean=bare),
            "price": col("Price", clean=amount),
            "cost": col("Default Unit Cost", clean=amount),
            "supplier": col("Default Vendor Name"),
            "on_hand": every("Current Quantity "),
            "reorder_point": every("Stock Alert Count "),
        },
    ),
    Format(
        "quickbooks-items",
        Kind.PRODUCTS,
        ("Active Status", "Item", "Quantity On Hand"),
        {
            "sku": col("Item", clean=last_of_path),
            "name": first(col("Description", "Purchase Description"), col("Item", clean=last_of_path)),
            "unit": col("U/M"),
            "barcode": col("Barcode", clean=bare),
            "price": col("Price", clean=amount),
            "cost": col("Cost", clean=amount),
            "supplier": col("Preferred Vendor"),
            "on_hand": col("Quantity On Hand", clean=not_below_zero),
            "reorder_point": col("Reorder Pt (Min)"),
        },
        steps=(
            keep("Type", "Inventory Part", "Inventory Assembly"),
            drop("Active Status", "Not-active", "Inactive"),
        ),
    ),
    Format(
        "quickbooks-online-products",
        Kind.PRODUCTS,
        ("Product/Service Name", "Quantity On Hand"),
        {
            "sku": col("SKU", "Product/Service Name"),
            "name": col("Product/Service Name"),
            "price": col("Sales Price / Rate", "Sales Price/Rate", "Price", clean=amount),
            "cost": col("Purchase Cost", clean=amount),
            "on_hand": col("Quantity On Hand", clean=not_below_zero),
            "reorder_point": col("Reorder Point"),
        },
        day_first=False,
    ),
    Format(
        "lightspeed-r-items",
        Kind.PRODUCTS,
        ("System ID", "Item", "Qty.", "Custom SKU"),
        {
            "sku": col("Custom SKU", "Manufact. SKU", "System ID"),
            "name": col("Item"),
            "barcode": col("EAN", "UPC"),
            "price": col("Price"),
            "cost": col("Default Cost"),
            "supplier": col("Vendor"),
            "on_hand": col("Qty.", clean=not_below_zero),
        },
    ),
    Format(
        "lightspeed-x-products",
        Kind.PRODUCTS,
        ("handle", "sku", "name", "supply_price", "retail_price"),
        {
            "sku": col("sku"),
            "name": _VEND_TITLE,
            "price": col("retail_price"),
            "cost": col("supply_price"),
            "supplier": col("supplier_name"),
            "on_hand": every("inventory_"),
            "reorder_point": every("reorder_point_"),
        },
        steps=(fill_down("handle", "name"),),
    ),
    Format(
        "bigcommerce-products",
        Kind.PRODUCTS,
        ("Product Code/SKU", "Product Name", "Current Stock Level"),
        {
            "sku": col("Product Code/SKU"),
            "name": col("Product Name"),
            "barcode": col("Product UPC/EAN"),
            "price": col("Price"),
            "cost": col("Cost Price"),
            "on_hand": col("Current Stock Level", clean=not_below_zero),
            "reorder_point": col("Low Stock Level"),
        },
        steps=(keep("Item Type", "Product"),),
    ),
    Format(
        "zoho-items",
        Kind.PRODUCTS,
        ("Item Name", "SKU", "Stock On Hand", "Rate"),
        {
            "sku": col("SKU", "Item Name"),
            "name": col("Item Name"),
            "unit": col("Usage unit"),
            "barcode": col("EAN", "UPC"),
            "price": col("Rate"),
            "cost": col("Purchase Rate"),
            "supplier": col("Vendor"),
            "on_hand": col("Stock On Hand", clean=not_below_zero),
            "reorder_point": col("Reorder Point"),
        },
    ),
    Format(
        "etsy-listings",
        Kind.PRODUCTS,
        ("TITLE", "PRICE", "QUANTITY", "VARIATION 1 TYPE|VARIATION 1 NAME|CURRENCY_CODE"),
        {
            "sku": col("one sku", "TITLE", clean=entities),
            "name": col("TITLE", clean=entities),
            "price": col("PRICE"),
            "on_hand": Source("QUANTITY", _only_of_one),
        },
        steps=(unpack("SKU", comma_list),),
    ),
    Format(
        "amazon-listings",
        Kind.PRODUCTS,
        ("seller-sku", "item-name", "quantity"),
        {
            "sku": col("seller-sku"),
            "name": col("item-name", clean=entities),
            "price": col("price"),
            "on_hand": col("quantity"),
        },
    ),
)
