worldbind::bindgen!({ ownership: Borrowing { duplicate: true } });
