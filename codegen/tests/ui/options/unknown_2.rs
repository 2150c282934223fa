worldbind::bindgen!({ nonsense });
